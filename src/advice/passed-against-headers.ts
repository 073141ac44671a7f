import { serverOf } from '../wording/response.ts';
import { answer, exchange } from './example.ts';
import { failedBecause } from '../wording/failed-check.ts';
import { text } from '../wording/text.ts';
import { isHttp } from '../cors/origin.ts';
import { defineAdvice } from './advice.ts';

export default defineAdvice({
  id: 'passed-against-headers',
  severity: 'fragile',
  matches: ({ exchange: { initiator }, verdict, profile }) => {
    const [refusal] = verdict.tolerated;
    // What only the standard or another browser refuses is told by other advices. A page of an extension asks with rights of its own.
    if (refusal === undefined || verdict.browsers[profile.name] === 'allowed' || !isHttp(initiator ?? '')) return null;
    return { hop: refusal.hop, host: serverOf(refusal), cause: failedBecause(refusal) };
  },
  title: ({ host }) => text`The page could read ${host}, although the headers don't allow it`,
  why: ({ cause }) =>
    text`By the recorded headers, ${cause}. Something in this browser allows it anyway: another extension that changes headers, or a browser started without web security. Other users' browsers block it.`,
  act: () => text`Load the page in a fresh profile without other extensions, to see what your users see.`,
  examples: [
    { name: 'no header allows it', exchange: exchange({ response: answer(200), error: null }) },
    {
      name: 'a star meets credentials',
      exchange: exchange({
        credentials: 'include',
        response: answer(200, [['Access-Control-Allow-Origin', '*']]),
        error: null,
      }),
    },
  ],
  counterExamples: [
    {
      name: 'a page of an extension has rights of its own',
      exchange: exchange({ page: 'chrome-extension://abc', response: answer(200), error: null }),
    },
    {
      name: 'a header allows it',
      exchange: exchange({ response: answer(200, [['Access-Control-Allow-Origin', '*']]), error: null }),
    },
    { name: 'no header allows it, and it is refused', exchange: exchange({ response: answer(200) }) },
  ],
});
