import type { Refusal } from '../../cors/model.ts';
import { serverOf } from '../../wording/response.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'redirect-loop',
  stage: 'redirect-else',
  explains: ['redirect-count'],
  when: ({ exchange: { hops } }) => new Set(hops.map(({ url }) => url)).size < hops.length,
  title: ({ refusal }) => text`${serverOf(refusal)} redirects in a circle, ${refusal.count} times`,
  why: ({ refusal }) => text`The request came back to ${again(refusal)} until the browser gave up. This is not CORS.`,
  responsible: 'server',
  act: ({ refusal }) =>
    text`Open ${again(refusal)} in a tab of its own and look why it redirects: often a cookie is missing, or a proxy and the app each want another scheme.`,
  fix: () => [],
});

function again({ exchange: { hops } }: Refusal): string {
  const urls = hops.map(({ url }) => url);
  return urls.find((url, i) => urls.indexOf(url) !== i) ?? urls[0] ?? '';
}
