import type { Page } from 'puppeteer-core';
import type { Exchange } from '../../../src/cors/exchange.ts';
import { get } from '../../../src/cors/headers.ts';
import type { JsonFinding } from '../../../src/report/json.ts';
import { readLog } from '../../browser/watched.ts';
import { report } from '../../chromium/extension.ts';
import { causesOf, type JsonCause } from '../extension.ts';
import type { Sighted } from './join.ts';
import { placeOf } from './sequence.ts';
import { numberHeader } from './serve.ts';

/** What the extension says of one request. */
export interface Found extends Sighted {
  /** `pending`, or one of the outcomes. */
  readonly outcome: string;
  readonly causes: readonly JsonCause[];
  /** What the extension calls "Not confirmed" is no plain outcome. */
  readonly confirmed: boolean;
  /** For people. */
  readonly exchange: Exchange;
}

/** The findings of a sequence in a tab's report, as a user's own test would get it. What they are of stands in the log. */
export async function findingsOf(inside: Page, tabId: number, sequence: number): Promise<readonly Found[]> {
  const { findings } = await report(inside, tabId);
  const { exchanges } = await readLog(inside, tabId);
  return findings.flatMap((finding: JsonFinding) => {
    const exchange = exchanges.find(({ id }) => id === finding.id);
    const place = placeOf(exchange?.hops[0].url ?? '');
    if (exchange === undefined || place?.sequence !== sequence) return [];
    return [
      {
        target: place.target,
        answers: answersIn(exchange),
        outcome: finding.outcome,
        confirmed: finding.confirmed,
        causes: causesOf(finding),
        exchange,
      },
    ];
  });
}

function answersIn({ hops }: Exchange): readonly number[] {
  const responses = hops.flatMap(({ preflight, response }) => [preflight?.response ?? null, response]);
  return responses.flatMap((response) => {
    const number = get(response?.headers ?? [], numberHeader);
    return number === null ? [] : [Number(number)];
  });
}

/** Sets "Preserve log". */
export async function setPreserveLog(inside: Page, preserveLog: boolean): Promise<void> {
  await inside.evaluate((value) => chrome.storage.local.set({ settings: { preserveLog: value } }), preserveLog);
}
