import { hostOf } from '../cors/url-parts.ts';
import { enumerate } from '../wording/enumerate.ts';
import { answer, exchange } from './example.ts';
import { text } from '../wording/text.ts';
import { get } from '../cors/headers.ts';
import type { HeaderList } from '../cors/model.ts';
import { defineAdvice } from './advice.ts';
import { firstOf } from './context.ts';
import { allowsCredentials } from './phrases.ts';
import { siteOf } from './site.ts';
import { answersBefore } from './tab-history.ts';
import { passed } from './passing.ts';

/** How many sites that have nothing to do with each other make it worth a look; the developer's machine is none. */
const fewest = 2;

export default defineAdvice({
  id: 'origin-reflected',
  severity: 'risk',
  matches: ({ exchange: one, responses, history }) =>
    firstOf(responses, ({ hop, request: { origin, url }, response: { headers } }) => {
      const allowed = get(headers, 'Access-Control-Allow-Origin');
      if (origin === 'null' || allowed !== origin || !allowsCredentials(headers)) return null;
      const before = answersBefore(one, history, url);
      // Whoever says no to one origin has a list.
      if (before.some((other) => other.allowed !== other.origin)) return null;
      const others = before.filter((other) => other.credentials && other.origin !== 'null');
      const bySite = new Map([...others.map((other) => other.origin), origin].map((each) => [siteOf(each), each]));
      bySite.delete('localhost');
      return bySite.size < fewest ? null : { hop, host: hostOf(url), origins: [...bySite.values()] };
    }),
  title: ({ host, origins }) => text`${host} allows ${origins.length} unrelated sites, with credentials`,
  why: ({ origins }) =>
    text`It returned the request's own origin to ${enumerate(origins)}, with ${'Access-Control-Allow-Credentials: true'}, and rejected none here. A server that returns any origin lets every website read what the signed-in user can see. These responses don't show whether an allowlist is behind them.`,
  act: ({ host }) =>
    text`Send a request to ${host} with an unknown ${'Origin'}. If it comes back in ${'Access-Control-Allow-Origin'}, compare it with an allowlist before you return it.`,
  examples: [
    {
      name: 'two sites that have nothing in common are both let in, with credentials',
      exchange: withCredentials('https://app.example', '9'),
      history: [withCredentials('https://elsewhere.test', '1')],
    },
  ],
  counterExamples: [
    { name: 'one site', exchange: withCredentials('https://app.example', '9') },
    {
      name: 'several pages of one site',
      exchange: withCredentials('https://app.example', '9'),
      history: [withCredentials('https://admin.app.example', '1'), withCredentials('https://app.example:8443', '2')],
    },
    {
      name: 'the site and the developer’s machine',
      exchange: withCredentials('http://localhost:3000', '9'),
      history: [withCredentials('http://127.0.0.1:5173', '1'), withCredentials('https://app.example', '2')],
    },
    {
      name: 'a list: a third site was refused',
      exchange: withCredentials('https://app.example', '9'),
      history: [
        withCredentials('https://elsewhere.test', '1'),
        { ...exchange({ page: 'https://third.test', response: answer(200, [['Vary', 'Origin']]) }), id: '2' },
      ],
    },
    {
      name: 'two sites, without credentials',
      exchange: { ...passed(echo('https://app.example')), id: '9' },
      history: [{ ...passed(echo('https://elsewhere.test'), { page: 'https://elsewhere.test' }), id: '1' }],
    },
  ],
});

function withCredentials(page: string, id: string) {
  return { ...passed([...echo(page), ['Access-Control-Allow-Credentials', 'true']], { page }), id };
}

function echo(page: string): HeaderList {
  return [
    ['Access-Control-Allow-Origin', page],
    ['Vary', 'Origin'],
  ];
}
