import { serverOf } from '../../wording/response.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'offline',
  stage: 'connection',
  explains: ['network-error'],
  when: ({ error }) => /^(?:net::ERR_INTERNET_DISCONNECTED|NS_ERROR_OFFLINE)$/.test(error),
  title: ({ refusal }) => text`The browser is offline, so ${serverOf(refusal)} can't be reached`,
  why: ({ refusal }) =>
    text`The device has no connection, or the browser was set to offline (${refusal.error}). The request never got as far as CORS.`,
  responsible: 'network',
  act: ({
    refusal: {
      exchange: { ranIn },
    },
  }) =>
    ranIn === 'firefox'
      ? text`Check the connection, ${'Work Offline'} in the ${'File'} menu, and the throttling menu of the Network panel.`
      : text`Check the connection, and the throttling menu in the Network panel of DevTools: it has an entry ${'Offline'}.`,
  fix: () => [],
});
