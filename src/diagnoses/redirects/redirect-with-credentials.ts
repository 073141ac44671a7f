import { serverOf } from '../../wording/response.ts';
import { targetOfRefusal } from './redirect-target.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'redirect-with-credentials',
  stage: 'redirect-else',
  explains: ['redirect-with-credentials'],
  title: ({ refusal }) => text`${serverOf(refusal)} redirects to a URL that contains a user name`,
  why: ({ refusal }) =>
    text`Browsers don't follow cross-origin redirects to a URL with a user name or password: ${maskUserinfo(refusal.location)}.`,
  responsible: 'server',
  act: ({ refusal }) =>
    text`Remove the part before the ${'@'} from ${'Location'}: ${withoutUserinfo(targetOfRefusal(refusal))}. If the target requires authentication, use another way, such as a token.`,
  fix: ({ refusal }) => [{ on: 'response', set: 'Location', to: withoutUserinfo(targetOfRefusal(refusal)) }],
});

function withoutUserinfo(url: string): string {
  return url.replace(/^(?<start>[a-z][a-z0-9+.-]*:\/\/|\/\/)[^/?#]*@/i, '$<start>');
}

/** Neither a text nor a report has any use for the password. */
function maskUserinfo(url: string): string {
  return url.replace(/^(?<start>[a-z][a-z0-9+.-]*:\/\/|\/\/)[^/?#]*@/i, '$<start>…@');
}
