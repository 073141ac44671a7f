import { answerName } from '../../wording/response.ts';
import { allowOrigin } from '../../fixes/edits.ts';
import { sendAllowOrigin } from '../../wording/phrases.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'allow-origin-empty',
  stage: 'malformed',
  explains: ['origin-not-allowed'],
  when: ({ allowOrigin: allowed }) => allowed === '',
  title: () => text`${'Access-Control-Allow-Origin'} is empty`,
  why: ({ refusal }) =>
    text`${answerName(refusal)} has the header, but no origin in it. Usually the setting or environment variable that holds the origin is empty on this server.`,
  responsible: 'server',
  act: ({ refusal }) =>
    text`Set the variable or setting that holds the allowed origin, so that the server can ${sendAllowOrigin(refusal)}.`,
  fix: ({ refusal }) => allowOrigin(refusal),
});
