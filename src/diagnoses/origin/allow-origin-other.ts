import { serverOf } from '../../wording/response.ts';
import { allowOrigin } from '../../fixes/edits.ts';
import { differences } from './origin-difference.ts';
import { pageName } from '../../wording/phrases.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'allow-origin-other',
  stage: 'check-else',
  general: true,
  explains: ['origin-not-allowed'],
  title: ({ refusal }) => text`The server allows ${refusal.allowOrigin}, the page is ${pageName(refusal)}`,
  why: ({ refusal: { allowOrigin: allowed, request } }) =>
    differences(allowed, request.origin) === null
      ? text`The value is no origin that a browser could compare with: scheme, host, and a port where it is not the usual one.`
      : text`The browser hands the answer only to the origin that is named there. A fixed name in the settings, or a cached answer to another site, looks like this.`,
  responsible: 'server',
  act: ({ refusal }) =>
    refusal.request.origin === 'null'
      ? text`Open the page over http or https, so that it has an origin that ${serverOf(refusal)} can allow.`
      : text`Add ${refusal.request.origin} to the allowed origins of ${serverOf(refusal)}, answer with the origin that asked, and send ${'Vary: Origin'} so that caches keep the answers apart.`,
  fix: ({ refusal }) => allowOrigin(refusal),
});
