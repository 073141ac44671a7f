import { serverOf } from '../../wording/response.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'proxy-failed',
  stage: 'canceled',
  explains: ['network-error'],
  when: ({ error }) => /PROXY|TUNNEL_CONNECTION/i.test(error),
  title: ({ refusal }) => text`The proxy of this browser did not lead to ${serverOf(refusal)}`,
  why: ({ refusal }) =>
    text`The browser sends its requests through a proxy, and that failed (${refusal.error}). The request never got as far as CORS.`,
  responsible: 'proxy',
  act: ({ refusal }) =>
    text`Check the proxy in the settings of the system or the browser, or leave ${serverOf(refusal)} out of it.`,
  fix: () => [],
});
