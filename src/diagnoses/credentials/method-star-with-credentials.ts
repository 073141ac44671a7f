import { allowMethod } from '../../fixes/edits.ts';
import { text } from '../../wording/text.ts';
import { omitCredentials } from '../element-request.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'method-star-with-credentials',
  stage: 'credentials',
  explains: ['method-not-allowed'],
  when: ({ request, allowMethods }) => request.credentials === 'include' && allowMethods.includes('*'),
  title: ({ refusal: { method } }) => text`${'*'} doesn't cover ${method} when the request includes credentials`,
  why: () =>
    text`In ${'Access-Control-Allow-Methods'}, ${'*'} is a wildcard only for requests without credentials. With credentials, it is the name of a method.`,
  responsible: 'server',
  act: ({ refusal: { method } }) => text`Add ${method} to ${'Access-Control-Allow-Methods'} by name.`,
  fix: ({ refusal }) => allowMethod(refusal),
  otherwise: ({ refusal }) => omitCredentials(refusal),
});
