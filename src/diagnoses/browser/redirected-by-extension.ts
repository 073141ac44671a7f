import { text } from '../../wording/text.ts';
import { layersOf } from '../../layers/layers-of.ts';
import { answered } from '../evidence.ts';
import { internalRedirect } from '../redirects/internal-redirect.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { plausible } from '../fit.ts';
import { hstsMark } from './hsts-mark.ts';

export default defineDiagnosis({
  id: 'redirected-by-extension',
  stage: 'extension',
  fits: (context) => {
    const { exchange, hop, refusal } = context;
    if (refusal === null) return null;
    const mark = exchange.hops
      .slice(0, hop + 1)
      .flatMap(({ url, response }) => (response === null ? [] : layersOf(response, url)))
      .find(({ id }) => id === 'extension-redirect');
    if (mark !== undefined) return plausible([mark.evidence, answered(context)]);
    const redirect = internalRedirect(context);
    return redirect === null || redirect.isUpgrade ? null : plausible([redirect.evidence, answered(context)]);
  },
  alike: [
    {
      of: ['browser-upgraded-to-https'],
      when: (context) => hstsMark(context) === null,
      or: () => text`another extension changes URLs to https`,
      check: () => text`Repeat the request in a window without extensions.`,
    },
  ],
  title: ({ host }) => text`Another extension redirects the request to ${host}`,
  why: () =>
    text`The redirect happened inside the browser; no server sent it. The browser then checks the new URL, which doesn't allow this page.`,
  responsible: 'extension',
  act: () => text`Turn off extensions that redirect or edit requests, one after the other, and try again.`,
});
