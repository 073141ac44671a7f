import { answer, exchange } from './example.ts';
import { text } from '../wording/text.ts';
import { get } from '../cors/headers.ts';
import { defineAdvice } from './advice.ts';
import { requestLine } from './phrases.ts';

export default defineAdvice({
  id: 'no-cors-hides-answer',
  severity: 'note',
  matches: ({ exchange: { hops, type }, verdict }) => {
    const hop = hops.length - 1;
    const { response } = hops[hop] ?? hops[0];
    if (verdict.outcome !== 'opaque' || type !== 'xmlhttprequest' || response === null) return null;
    return get(response.headers, 'Access-Control-Allow-Origin') === '*' ? { hop, request: hops[0] } : null;
  },
  title: ({ request }) => text`${requestLine(request)} could be read, but ${'no-cors'} hides it`,
  why: () =>
    text`The server allows every origin (${'*'}). The page sent the request with ${"mode: 'no-cors'"}, so the browser gives it an empty response with status 0.`,
  act: () => text`If the page needs the response, remove ${"mode: 'no-cors'"}.`,
  fix: () => [{ on: 'page', change: { kind: 'mode', to: 'cors' } }],
  examples: [{ name: 'the server allows everybody', exchange: opaque('xmlhttprequest', '*') }],
  counterExamples: [
    { name: 'a picture', exchange: opaque('image', '*') },
    { name: 'the server allows nobody', exchange: opaque('xmlhttprequest', null) },
  ],
});

function opaque(type: string, allowed: string | null) {
  return exchange({
    type,
    mode: 'no-cors',
    response: answer(200, allowed === null ? [] : [['Access-Control-Allow-Origin', allowed]]),
    error: null,
  });
}
