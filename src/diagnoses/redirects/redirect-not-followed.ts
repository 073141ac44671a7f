import { originOf } from '../../cors/origin.ts';
import { pageOriginOf } from '../../cors/request-at.ts';
import { locationOf } from '../../cors/redirect.ts';
import { statusOf } from '../../cors/refused-response.ts';
import { callTarget, targetOfRefusal } from './redirect-target.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { seen } from '../evidence.ts';
import { plausible } from '../fit.ts';

export default defineDiagnosis({
  id: 'redirect-not-followed',
  stage: 'redirect-not-followed',
  explains: ['aborted'],
  when: ({ request, response, error, exchange }) => {
    const { pageObservation, ranIn } = exchange;
    const target = response === null ? null : locationOf(response, request.url);
    if (target === null) return false;
    if (ranIn === 'firefox') return error === 'not followed' || error === 'NS_BINDING_FAILED';
    // A policy that stops a redirect ends it alike, and the page's document tells of that. An observation shows that it did not;
    // of unencrypted targets it is not sure to hear. What stays on its origin no policy stops.
    const isMixed = pageOriginOf(exchange).startsWith('https:') && target.url?.startsWith('http:') === true;
    const stays = target.url !== null && originOf(target.url) === originOf(request.url);
    return error === 'net::ERR_ABORTED' && (pageObservation !== undefined || stays) && !isMixed;
  },
  fit: (context) => plausible(seen(context)),
  alike: [
    {
      of: ['redirect-stopped-by-policy'],
      or: () => text`the request has ${"redirect: 'error'"} or ${"'manual'"}`,
      check: () =>
        text`Check the console: it names the policy, ${'Content Security Policy'} or ${'Mixed Content'}. If it names neither, check the options of the request.`,
    },
  ],
  title: ({ refusal }) => text`The server redirects (${statusOf(refusal)}), and the request doesn't follow redirects`,
  why: ({ refusal: { error } }) =>
    text`The request was made with ${"redirect: 'error'"} or ${"redirect: 'manual'"}, so it ended there (${error}). CORS isn't involved.`,
  responsible: 'page',
  act: ({ refusal }) =>
    text`If the page needs the response, request ${targetOfRefusal(refusal)} directly. Or let the request follow redirects.`,
  fix: () => [],
  otherwise: ({ refusal }) => callTarget(refusal),
});
