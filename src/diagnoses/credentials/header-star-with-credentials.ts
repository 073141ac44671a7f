import { allowHeaders, missingHeaders } from '../../fixes/edits.ts';
import { enumerate } from '../../wording/enumerate.ts';
import { text } from '../../wording/text.ts';
import { omitCredentials } from '../element-request.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'header-star-with-credentials',
  stage: 'credentials',
  explains: ['header-not-allowed'],
  when: ({ request, allowHeaders: list }) => request.credentials === 'include' && list.includes('*'),
  title: ({ refusal: { name } }) => text`${'*'} doesn't cover the header ${name} when the request includes credentials`,
  why: () =>
    text`In ${'Access-Control-Allow-Headers'}, ${'*'} is a wildcard only for requests without credentials. With credentials, it is the name of a header.`,
  responsible: 'server',
  act: ({ refusal }) => text`Add ${enumerate(missingHeaders(refusal))} to ${'Access-Control-Allow-Headers'} by name.`,
  fix: ({ refusal }) => allowHeaders(refusal),
  otherwise: ({ refusal }) => omitCredentials(refusal),
});
