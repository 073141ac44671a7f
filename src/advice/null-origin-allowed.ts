import { hostOf } from '../cors/url-parts.ts';
import { answer, exchange } from './example.ts';
import { text } from '../wording/text.ts';
import { get } from '../cors/headers.ts';
import { pageOriginOf } from '../cors/request-at.ts';
import { defineAdvice } from './advice.ts';
import { firstOf } from './context.ts';
import { allowsCredentials } from './phrases.ts';

export default defineAdvice({
  id: 'null-origin-allowed',
  matches: ({ exchange: one, responses, preflights }) =>
    firstOf([...preflights, ...responses], ({ hop, request: { url }, response: { headers } }) =>
      get(headers, 'Access-Control-Allow-Origin') === 'null'
        ? {
            hop,
            host: hostOf(url),
            url,
            credentials: allowsCredentials(headers),
            redirected: pageOriginOf(one) !== 'null',
          }
        : null,
    ),
  severity: ({ credentials }) => (credentials ? 'risk' : 'fragile'),
  title: ({ host, credentials }) =>
    credentials ? text`${host} allows ${'null'}, with credentials` : text`${host} allows the origin ${'null'}`,
  why: ({ credentials }) => {
    const everybody = text`Every sandboxed frame and every local file has the origin ${'null'}, so any website can make a page with it.`;
    return credentials
      ? text`${everybody} With ${'Access-Control-Allow-Credentials: true'} such a page can read what the signed-in user can see.`
      : text`${everybody} It is as open as ${'*'}, but doesn't look like it.`;
  },
  act: ({ redirected, host }) =>
    redirected
      ? text`Request ${host} directly from the page: the redirect from another server changed its origin to ${'null'}. Then remove ${'null'} from the allowed origins.`
      : text`Give the page an origin of its own: serve it over HTTP, or add ${'allow-same-origin'} to its sandbox. Then remove ${'null'} from the allowed origins.`,
  examples: [
    {
      name: 'a sandboxed frame reads with credentials',
      exchange: exchange({
        page: 'null',
        credentials: 'include',
        response: answer(200, [
          ['Access-Control-Allow-Origin', 'null'],
          ['Access-Control-Allow-Credentials', 'true'],
        ]),
        error: null,
      }),
    },
    {
      name: 'a local file reads without',
      exchange: exchange({
        page: 'null',
        response: answer(200, [['Access-Control-Allow-Origin', 'null']]),
        error: null,
      }),
    },
    {
      name: 'a redirect over another server took the origin away',
      exchange: exchange({
        response: answer(302, [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Vary', 'Origin'],
          ['Location', 'https://files.example/1'],
        ]),
        then: [
          {
            url: 'https://files.example/1',
            response: answer(200, [['Access-Control-Allow-Origin', 'null']]),
          },
        ],
        error: null,
      }),
    },
  ],
  counterExamples: [
    {
      name: 'a sandboxed frame that is allowed by a star',
      exchange: exchange({ page: 'null', response: answer(200, [['Access-Control-Allow-Origin', '*']]), error: null }),
    },
  ],
});
