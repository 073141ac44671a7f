import type { Page } from 'puppeteer-core';
import type { JsonFinding } from '../../src/report/json.ts';
import { report } from '../chromium/extension.ts';
import { placeOf } from './case.ts';
import { patience } from '../patience.ts';

/** A cause as the report says it. */
export type JsonCause = NonNullable<JsonFinding['cause']>;

/** The built extension, asked as a user's own test would ask it. */
export interface Extension {
  /** Forgets everything so far. */
  readonly clear: () => Promise<void>;
  /**
   * The findings by case, oldest first. Waits until there are as many finished ones as expected and none can change any more,
   * because events, the page's word and the report travel apart from each other; what has not come after some seconds does not come.
   */
  readonly findings: (expected: ReadonlyMap<number, Expected>) => Promise<ReadonlyMap<number, readonly JsonFinding[]>>;
}

/** What there will be of one case. */
interface Expected {
  /** How many findings. */
  readonly count: number;
  /** Whether one of them is settled, or the page's own word has yet to come. */
  readonly isSettled: (finding: JsonFinding) => boolean;
}

/**
 * Asks for the reports of these tabs from one of the extension's pages.
 * @param tabIdOf the extension's own number for a tab
 */
export async function readReports(
  page: Page,
  tabs: readonly Page[],
  tabIdOf: (extensionPage: Page, tab: Page) => Promise<number>,
): Promise<Extension> {
  const ids: number[] = [];
  for (const tab of tabs) {
    ids.push(await tabIdOf(page, tab));
    // A hidden tab puts off loading its videos.
    await tab.bringToFront();
  }

  const read = async () => {
    const all = new Map<number, JsonFinding[]>();
    for (const id of ids) {
      for (const finding of (await report(page, id)).findings) {
        const place = placeOf(finding.request.url);
        if (place !== null) all.set(place.id, [...(all.get(place.id) ?? []), finding]);
      }
    }
    for (const list of all.values()) list.sort((a, b) => a.startedAt - b.startedAt);
    return all;
  };

  return {
    clear: async () => {
      for (const id of ids) {
        await page.evaluate((tabId) => chrome.runtime.sendMessage({ type: 'whycors:clear', tabId }), id);
      }
    },
    findings: async (expected) => {
      const until = Date.now() + patience;
      for (;;) {
        const all = await read();
        const isThere = ([id, { count, isSettled }]: readonly [number, Expected]) => {
          const here = (all.get(id) ?? []).filter(({ outcome }) => outcome !== 'pending');
          return here.length >= count && here.every(isSettled);
        };
        if (Date.now() > until || [...expected].every(isThere)) return all;
        await pause(50);
      }
    },
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** The causes that a finding allows: the one it gives, then those of the other readings. */
export function causesOf({ cause, alternatives }: JsonFinding): readonly JsonCause[] {
  return cause === null ? alternatives : [cause, ...alternatives];
}
