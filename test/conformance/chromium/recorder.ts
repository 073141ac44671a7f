import type { PageOutcome } from '../browse.ts';
import type { Recorder } from '../subject.ts';
import { recordTruth, type Records } from './records.ts';
import { truthOf } from './truth.ts';

const longest = 10_000;
/** For what ends without a closing event, and for issues, which come a moment later. */
const grace = 250;

/** Hears Chromium over the DevTools protocol. */
export function protocolRecorder(): Recorder {
  const records = recordTruth();
  return {
    attach: async (page) => records.attach(await page.createCDPSession()),
    hear: async (one, page) => {
      await records.ended(one.id, isOver(page), page.result === 'rejected' ? grace : longest);
      const seen = records.take(one.id);
      return { truth: truthOf(one, page, seen), reached: seen.requests.some(({ url }) => url.startsWith('http')) };
    },
  };
}

function isOver(page: PageOutcome) {
  return ({ requests, issues }: Records): boolean => {
    // A redirect that is handed to the page never ends, and a body that may not be read need not.
    if (page.type === 'opaqueredirect' || page.type === 'opaque') return true;
    const owners = requests.filter(({ preflight }) => !preflight);
    if (owners.length === 0) return page.result === 'resolved' || (page.result === 'rejected' && issues.length > 0);
    return requests.every(({ end }) => end !== null);
  };
}
