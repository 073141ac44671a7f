import { originOf } from '../../cors/origin.ts';
import { hopOf } from '../../cors/refused-response.ts';
import { hostOf } from '../../cors/url-parts.ts';
import { serverOf } from '../../wording/response.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { seen } from '../evidence.ts';
import { plausible } from '../fit.ts';

const header = 'Connection-Allowlist';

export default defineDiagnosis({
  id: 'connection-allowlist',
  stage: 'page-policy',
  explains: ['blocked-by-connection-allowlist'],
  fit: (context) => plausible(seen(context)),
  title: ({ refusal }) =>
    refusal.location === null
      ? text`${header} of the page doesn't include ${serverOf(refusal)}`
      : text`${header} of the page blocks the redirect to ${hostOf(refusal.location)}`,
  why: ({ refusal: { location, error } }) =>
    location === null
      ? text`The page's own response lists the URLs that it may connect to, and the browser didn't send this request (${error}). No CORS header changes that.`
      : text`With ${header}, the browser follows no redirect, not even to a URL on the list (${error}). No CORS header changes that.`,
  responsible: 'page',
  act: ({ refusal }) =>
    refusal.location === null
      ? text`Add ${patternOf(hopOf(refusal).url)} to ${header} in the response of the page.`
      : text`Request ${refusal.location} directly, and make sure that ${header} of the page includes ${patternOf(refusal.location)}.`,
  fix: () => [],
});

/** The origin as the header writes it. */
function patternOf(url: string): string {
  return `"${originOf(url) ?? url}"`;
}
