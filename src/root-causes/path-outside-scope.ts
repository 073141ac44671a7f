import { pathOf } from '../causes/answer.ts';
import { answer, exchange } from '../causes/example.ts';
import { text } from '../causes/text.ts';
import { facts, goodAnswers } from './evidence.ts';
import { defineRootCause } from './root-cause.ts';

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
  act: ({ url }) =>
    text`Widen the scope so that it covers ${pathOf(url)}: in Django ${'CORS_URLS_REGEX'}, in Laravel ${'paths'}, in rack-cors ${'resource'}, in Spring the mapping, elsewhere the router that has the middleware.`,
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

const noSuchAddress = {
  or: text`there is nothing at this address, and ${'OPTIONS'} is told so`,
  findOut: text`Send the request itself with curl: if it gets 404 too, the address is what has to change.`,
};
