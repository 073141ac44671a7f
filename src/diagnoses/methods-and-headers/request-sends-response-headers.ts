import type { Refusal } from '../../cors/model.ts';
import { enumerate } from '../../wording/enumerate.ts';
import { text } from '../../wording/text.ts';
import { isAddedOutside } from '../element-request.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'request-sends-response-headers',
  stage: 'request',
  explains: ['header-not-allowed'],
  when: ({ name, exchange }) => belongsToAnswers(name) && !isAddedOutside(exchange, name),
  title: ({ refusal: { name } }) => text`${name} is a response header, but the page sends it`,
  why: ({ refusal: { name } }) =>
    text`A server sends ${name} to tell the browser what it allows. In a request it has no effect, but the server would have to allow it as a request header.`,
  responsible: 'page',
  act: ({ refusal }) =>
    text`Remove ${enumerate(sent(refusal))} from the request. Only the server's response can set CORS headers.`,
  fix: ({ refusal }) => sent(refusal).map((name) => ({ on: 'page', change: { kind: 'remove-header', name } })),
});

function belongsToAnswers(name: string): boolean {
  return /^access-control-(?:allow-|expose-|max-age)/i.test(name);
}

function sent({ request }: Refusal): readonly string[] {
  return request.unsafeHeaderNames.filter(belongsToAnswers);
}
