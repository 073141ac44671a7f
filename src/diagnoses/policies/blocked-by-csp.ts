import { nameOf } from '../../cors/csp.ts';
import type { Refusal } from '../../cors/model.ts';
import { hostOf } from '../../cors/url-parts.ts';
import { serverOf } from '../../wording/response.ts';
import { text, type Text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

type Blocked = Refusal<'blocked-by-csp'>;

export default defineDiagnosis({
  id: 'blocked-by-csp',
  stage: 'page-policy',
  explains: ['blocked-by-csp'],
  title: ({ refusal }) => text`${refusal.directive} of the page does not allow ${targetHost(refusal)}`,
  why: ({ refusal }) =>
    text`The page itself was sent with a ${'Content-Security-Policy'} that says ${refusal.policy}. So the browser ${whatItDid(refusal)}, and this is not CORS.`,
  responsible: 'page',
  act: ({ refusal }) => {
    const { directive, policy } = refusal;
    const name = nameOf(policy);
    return name === 'default-src'
      ? text`Add ${directive} to the page's ${'Content-Security-Policy'}, with what ${name} lists and ${sourceOf(refusal)}.`
      : text`Add ${sourceOf(refusal)} to ${name} in the page's ${'Content-Security-Policy'}.`;
  },
  fix: () => [],
});

function whatItDid({ location }: Blocked): Text {
  return location === null ? ['did not send the request'] : text`did not follow the redirect to ${location}`;
}

function targetHost(refusal: Blocked): string {
  return refusal.location === null ? serverOf(refusal) : hostOf(refusal.location);
}

function sourceOf({ location, request }: Blocked): string {
  const url = location ?? request.url;
  return URL.canParse(url) ? new URL(url).origin : url;
}
