import { serverOf } from '../../wording/response.ts';
import { targetOfRefusal } from './redirect-target.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'redirect-with-credentials',
  stage: 'redirect-else',
  explains: ['redirect-with-credentials'],
  title: ({ refusal }) => text`${serverOf(refusal)} redirects to an address with a user name in it`,
  why: ({ refusal }) =>
    text`Browsers do not follow a redirect to another site whose address holds a user name or password: ${maskUserinfo(refusal.location)}.`,
  responsible: 'server',
  act: ({ refusal }) =>
    text`Take the part before the ${'@'} out of ${'Location'}: ${withoutUserinfo(targetOfRefusal(refusal))}. Who may read the target has to be told in another way.`,
  fix: ({ refusal }) => [{ on: 'response', set: 'Location', to: withoutUserinfo(targetOfRefusal(refusal)) }],
});

function withoutUserinfo(url: string): string {
  return url.replace(/^(?<start>[a-z][a-z0-9+.-]*:\/\/|\/\/)[^/?#]*@/i, '$<start>');
}

/** Neither a text nor a report has any use for the password. */
function maskUserinfo(url: string): string {
  return url.replace(/^(?<start>[a-z][a-z0-9+.-]*:\/\/|\/\/)[^/?#]*@/i, '$<start>…@');
}
