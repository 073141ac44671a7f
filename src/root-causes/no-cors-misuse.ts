import { answer, exchange } from '../causes/example.ts';
import { text } from '../wording/text.ts';
import { get } from '../cors/headers.ts';
import { sent } from './evidence.ts';
import { defineRootCause } from './root-cause.ts';

export default defineRootCause({
  id: 'no-cors-misuse',
  matches: (context) => {
    const { verdict, exchange, headers, method } = context;
    if (verdict.outcome !== 'opaque' || exchange.type !== 'xmlhttprequest' || method !== 'GET') return null;
    // Data is asked for to be read. What is only counted or sent off has no type, or a picture's.
    const type = get(headers, 'Content-Type') ?? '';
    if (!/json|xml|csv|text\/plain|graphql/i.test(type)) return null;
    return {
      confidence: 'likely',
      evidence: [text`the request has mode ${'no-cors'}`, ...sent(context, 'Content-Type')],
    };
  },
  title: ({ status }) => text`${"mode: 'no-cors'"} hides the answer (${status}) from the page`,
  why: ({ host }) =>
    text`It does not switch CORS off: it asks ${host} for an answer that nobody may read. The page gets status 0 and an empty body.`,
  responsible: 'page',
  act: ({ host, exchange }) =>
    text`Remove ${"mode: 'no-cors'"} from the request, and let ${host} allow ${exchange.initiator ?? 'the page'} with CORS headers.`,
  examples: [
    {
      name: 'JSON that nobody can read',
      exchange: exchange({
        mode: 'no-cors',
        response: answer(200, [['Content-Type', 'application/json']]),
        error: null,
      }),
    },
  ],
});
