import { pageOriginOf } from '../../cors/request-at.ts';
import { serverOf } from '../../wording/response.ts';
import { whereItIs } from './local-network.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { seen } from '../evidence.ts';
import { plausible } from '../fit.ts';

export default defineDiagnosis({
  id: 'local-network-insecure-page',
  stage: 'page-policy',
  explains: ['local-network-access'],
  when: ({ reason }) => reason === 'insecure-page',
  fit: (context) => plausible(seen(context)),
  title: ({ refusal }) => text`A page without HTTPS can't reach ${serverOf(refusal)}`,
  why: ({ refusal }) =>
    text`${whereItIs(refusal)}. The browser lets only pages served over HTTPS connect there, and this one is ${pageOriginOf(refusal.exchange)}; no CORS header changes that.`,
  responsible: 'page',
  act: ({ refusal }) =>
    text`Serve ${pageOriginOf(refusal.exchange)} over HTTPS, or open it from ${'http://localhost'} during development.`,
  fix: () => [],
});
