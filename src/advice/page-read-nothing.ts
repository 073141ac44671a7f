import { hostOf } from '../cors/url-parts.ts';
import { answer, exchange } from './example.ts';
import { text } from '../wording/text.ts';
import type { Exchange } from '../cors/exchange.ts';
import { defineAdvice } from './advice.ts';

export default defineAdvice({
  id: 'page-read-nothing',
  severity: 'note',
  matches: ({ exchange: { pageObservation, hops }, verdict, profile }) => {
    // Where the end of a request tells whether the page got it, nobody else has to be heard.
    if (profile.completedIsAllowed || verdict.outcome !== 'allowed' || pageObservation?.responseStatus !== 0)
      return null;
    const hop = hops.length - 1;
    return { hop, host: hostOf((hops[hop] ?? hops[0]).url) };
  },
  title: ({ host }) => text`The headers from ${host} allow it, but the page saw no status`,
  why: () =>
    text`The page's own Resource Timing shows ${'responseStatus 0'}, as for a response that it can't read. Firefox hides some header lines from extensions, another extension may interfere, or the page requested this URL twice.`,
  act: () => text`Check Firefox's console for a CORS message about this URL.`,
  examples: [{ name: 'a star, and no status', exchange: seen(0) }],
  counterExamples: [
    { name: 'a star, and a status', exchange: seen(200) },
    { name: 'a star, and nobody who saw it', exchange: seen(null) },
  ],
});

function seen(responseStatus: number | null): Exchange {
  const headers = [['Access-Control-Allow-Origin', '*']] as const;
  const passed = exchange({ credentials: 'omit', response: answer(200, headers), error: null });
  return { ...passed, ranIn: 'firefox', ...(responseStatus === null ? {} : { pageObservation: { responseStatus } }) };
}
