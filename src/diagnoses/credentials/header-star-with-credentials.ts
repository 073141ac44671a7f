import { allowHeaders, missingHeaders } from '../../fixes/edits.ts';
import { enumerate } from '../../wording/enumerate.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { ifCredentials } from './if-credentials.ts';

export default defineDiagnosis({
  id: 'header-star-with-credentials',
  stage: 'credentials',
  explains: ['header-not-allowed'],
  when: ({ request, allowHeaders: list }) => request.credentials === 'include' && list.includes('*'),
  fit: ifCredentials,
  title: ({ refusal: { name } }) => text`With credentials, ${'*'} does not stand for the header ${name}`,
  why: () =>
    text`The server allows the request headers ${'*'}. That means "all" only without credentials; with cookies the browser looks for a header that is called ${'*'}.`,
  responsible: 'server',
  act: ({ refusal }) =>
    text`Name them: add ${enumerate(missingHeaders(refusal))} to ${'Access-Control-Allow-Headers'}.`,
  fix: ({ refusal }) => allowHeaders(refusal),
  otherwise: () => [{ on: 'page', change: { kind: 'credentials', to: 'omit' } }],
});
