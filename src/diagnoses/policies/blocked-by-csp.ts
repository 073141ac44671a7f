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
  title: ({ refusal }) => text`The page's ${refusal.directive} doesn't allow ${targetHost(refusal)}`,
  why: ({ refusal }) =>
    text`The page has a ${'Content-Security-Policy'} with ${refusal.policy}, so the browser ${whatItDid(refusal)}. CORS isn't involved.`,
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
  return location === null ? ["didn't send the request"] : text`didn't follow the redirect to ${location}`;
}

function targetHost(refusal: Blocked): string {
  return refusal.location === null ? serverOf(refusal) : hostOf(refusal.location);
}

function sourceOf({ location, request }: Blocked): string {
  const url = location ?? request.url;
  return URL.canParse(url) ? new URL(url).origin : url;
}
