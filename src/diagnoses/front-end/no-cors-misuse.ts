import { text } from '../../wording/text.ts';
import { get } from '../../cors/headers.ts';
import { sent } from '../evidence.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { plausible } from '../fit.ts';

export default defineDiagnosis({
  id: 'no-cors-misuse',
  stage: 'other',
  fits: (context) => {
    const { verdict, exchange, headers, method } = context;
    if (verdict.outcome !== 'opaque' || exchange.type !== 'xmlhttprequest' || method !== 'GET') return null;
    // Data is asked for to be read. What is only counted or sent off has no type, or a picture's.
    const type = get(headers, 'Content-Type') ?? '';
    if (!/json|xml|csv|text\/plain|graphql/i.test(type)) return null;
    return plausible([text`the request has mode ${'no-cors'}`, ...sent(context, 'Content-Type')]);
  },
  title: ({ status }) => text`${"mode: 'no-cors'"} makes the response (${status}) unreadable`,
  why: ({ host }) =>
    text`This mode doesn't turn CORS off. The page gets an opaque response from ${host}, with status 0 and an empty body.`,
  responsible: 'page',
  act: ({ host, exchange }) =>
    text`Remove ${"mode: 'no-cors'"} from the request, and allow ${exchange.initiator ?? 'the page'} with CORS headers on ${host}.`,
});
