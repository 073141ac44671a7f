import type { Refusal } from '../../cors/model.ts';
import { enumerate } from '../../wording/enumerate.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'request-sends-response-headers',
  stage: 'request',
  explains: ['header-not-allowed'],
  when: ({ name }) => belongsToAnswers(name),
  title: ({ refusal: { name } }) => text`The page sends ${name}, a header for servers`,
  why: ({ refusal: { name } }) =>
    text`With ${name} a server tells the browser what it allows. In a request it allows nothing; it is one more header that the server would have to accept.`,
  responsible: 'page',
  act: ({ refusal }) =>
    text`Remove ${enumerate(sent(refusal))} from the request's headers. Only the server can send them to good effect.`,
  fix: ({ refusal }) => sent(refusal).map((name) => ({ on: 'page', change: { kind: 'remove-header', name } })),
});

function belongsToAnswers(name: string): boolean {
  return /^access-control-(?:allow-|expose-|max-age)/i.test(name);
}

function sent({ request }: Refusal): readonly string[] {
  return request.unsafeHeaderNames.filter(belongsToAnswers);
}
