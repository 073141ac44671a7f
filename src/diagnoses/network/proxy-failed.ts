import { serverOf } from '../../wording/response.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'proxy-failed',
  stage: 'canceled',
  explains: ['network-error'],
  when: ({ error }) => /PROXY|TUNNEL_CONNECTION/i.test(error),
  title: ({ refusal }) => text`The browser's proxy couldn't connect to ${serverOf(refusal)}`,
  why: ({ refusal }) =>
    text`The browser sends its requests through a proxy, which failed (${refusal.error}). CORS isn't involved.`,
  responsible: 'proxy',
  act: ({ refusal }) =>
    text`Check the proxy in the settings of the system or browser, or exclude ${serverOf(refusal)} from it.`,
  fix: () => [],
});
