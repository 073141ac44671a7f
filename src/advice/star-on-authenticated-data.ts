import { hostOf } from '../cors/url-parts.ts';
import { answer } from './example.ts';
import { text } from '../wording/text.ts';
import { get } from '../cors/headers.ts';
import type { HeaderList } from '../cors/model.ts';
import { pageOriginOf } from '../cors/request-at.ts';
import { defineAdvice } from './advice.ts';
import { firstOf } from './context.ts';
import { whereAt } from './phrases.ts';
import { named, passed } from './passing.ts';

/** The request headers by which a server knows who asks. */
const carriers = ['Authorization', 'Cookie'] as const;

export default defineAdvice({
  id: 'star-on-authenticated-data',
  // Not graver: no other site has the token, and a browser hands out no cookie's answer under a star.
  severity: 'note',
  matches: ({ exchange: one, responses }) =>
    firstOf(responses, ({ hop, request: { url }, sent, response: { headers } }) => {
      const carrier = carriers.find((name) => get(sent, name) !== null);
      if (carrier === undefined || get(headers, 'Access-Control-Allow-Origin') !== '*') return null;
      return { hop, host: hostOf(url), carrier, origin: pageOriginOf(one), where: whereAt(one, hop) };
    }),
  title: ({ host, carrier }) => text`${host} allows every origin (${'*'}) to read a response to ${carrier}`,
  why: ({ carrier }) =>
    text`${'*'} lets every website read the response, and ${carrier} shows that it is for one user. A website without that value gets nothing, but one that has it isn't stopped.`,
  act: ({ host, origin }) =>
    text`If only your own pages use ${host}, send ${`Access-Control-Allow-Origin: ${origin}`} and ${'Vary: Origin'} instead. A public API keeps the ${'*'}.`,
  fix: ({ origin, where }) =>
    origin === 'null'
      ? []
      : [
          { on: where, set: 'Access-Control-Allow-Origin', to: origin },
          { on: where, vary: 'Origin' },
        ],
  examples: [{ name: 'a bearer token meets a star', exchange: asking('*', [['Authorization', 'Bearer (hidden)']]) }],
  counterExamples: [
    { name: 'nothing tells who asks', exchange: asking('*', [['X-Tenant', '7']]) },
    {
      name: 'the page is named',
      exchange: asking('https://app.example', [['Authorization', 'Bearer (hidden)']]),
    },
  ],
});

function asking(allowed: string, send: HeaderList) {
  const headers = named.map(([name, value]) => [name, name === 'Vary' ? value : allowed] as const);
  return passed(headers, {
    send,
    preflight: answer(204, [...headers, ['Access-Control-Allow-Headers', 'Authorization, X-Tenant']]),
  });
}
