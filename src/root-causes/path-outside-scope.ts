import { pathOf } from '../causes/answer.ts';
import { answer, exchange } from '../causes/example.ts';
import { text } from '../causes/text.ts';
import { facts, goodAnswers } from './evidence.ts';
import { noSuchAddress } from './no-such-address.ts';
import { defineRootCause } from './root-cause.ts';
import { appSeen, inFrontOf } from './who.ts';
import type { Context } from './context.ts';

export default defineRootCause({
  id: 'path-outside-scope',
  matches: (context) => {
    const { refusal, cors, url, status, phase } = context;
    if (refusal?.kind !== 'no-allow-origin' || cors?.ran === 'ran-and-refused') return null;
    const isNo = status < 400 || (phase === 'preflight' && [404, 405, 501].includes(status));
    const good = goodAnswers(context);
    const elsewhere = good.find(({ path }) => path !== pathOf(url));
    if (!isNo || elsewhere === undefined || good.some(({ path }) => path === pathOf(url))) return null;
    return {
      confidence: 'likely',
      ...(status === 404 ? { unsure: noSuchAddress } : {}),
      evidence: [...facts(context), text`${elsewhere.path} of the same host has CORS headers, this path has none`],
    };
  },
  title: ({ host, url }) => text`${host} has CORS set up, but not for ${pathOf(url)}`,
  why: ({ host, url }) =>
    text`Other paths of ${host} allow this page. The setting that says where CORS applies does not cover ${pathOf(url)}.`,
  responsible: 'server',
  act: (context) =>
    isNginx(context)
      ? text`Where nginx sets the headers, cover ${pathOf(context.url)} too. A ${'location'} with an ${'add_header'} of its own drops those of the ${'server'} around it: repeat them there.`
      : text`Widen the scope so that it covers ${pathOf(context.url)}: in Django ${'CORS_URLS_REGEX'}, in Laravel ${'paths'}, in rack-cors ${'resource'}, in Spring the mapping, elsewhere the router that has the middleware.`,
  examples: [
    {
      name: 'CORS covers /api alone',
      exchange: exchange({ url: 'https://api.example/graphql', response: answer(200) }),
      history: [
        {
          ...exchange({
            url: 'https://api.example/api/items',
            response: answer(200, [['Access-Control-Allow-Origin', 'https://app.example']]),
            error: null,
          }),
          id: 'before',
        },
      ],
    },
  ],
});

/** nginx answered, and no app behind it left a mark. */
function isNginx(context: Context): boolean {
  return inFrontOf(context)?.id === 'nginx' && appSeen(context) === null;
}
