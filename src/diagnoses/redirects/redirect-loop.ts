import type { Refusal } from '../../cors/model.ts';
import { serverOf } from '../../wording/response.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'redirect-loop',
  stage: 'redirect-else',
  explains: ['redirect-count'],
  when: ({ exchange: { hops } }) => new Set(hops.map(({ url }) => url)).size < hops.length,
  title: ({ refusal }) => text`Redirect loop on ${serverOf(refusal)}: ${refusal.count} redirects`,
  why: ({ refusal }) => text`The request returned to ${again(refusal)} until the browser stopped. CORS isn't involved.`,
  responsible: 'server',
  act: ({ refusal }) =>
    text`Open ${again(refusal)} in a new tab and find out why it redirects. Often a cookie is missing, or a proxy and the app expect different schemes.`,
  fix: () => [],
});

function again({ exchange: { hops } }: Refusal): string {
  const urls = hops.map(({ url }) => url);
  return urls.find((url, i) => urls.indexOf(url) !== i) ?? urls[0] ?? '';
}
