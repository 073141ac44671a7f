import { schemeOf } from '../../cors/origin.ts';
import { hopOf } from '../../cors/refused-response.ts';
import { serverOf } from '../../wording/response.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { speaksNeither } from './no-response.ts';
import { withAlternative } from '../evidence.ts';

export default defineDiagnosis({
  id: 'wrong-protocol',
  stage: 'connection',
  explains: ['network-error'],
  when: ({ error }) =>
    /SSL_PROTOCOL_ERROR|INVALID_HTTP_RESPONSE|SSL_VERSION|SSL_ERROR_RX|ERR_SSL_|BAD_SSL|SSL received a record/i.test(
      error,
    ),
  fit: (context) => withAlternative(context, speaksNeither(context)),
  title: ({ refusal }) => text`${serverOf(refusal)} does not speak ${schemeOf(hopOf(refusal).url) ?? ''} on this port`,
  why: ({ refusal }) =>
    text`The browser and the server talk past each other (${refusal.error}): one of them expects http, the other https. The request never got as far as CORS.`,
  responsible: 'page',
  act: ({ refusal }) => text`Call ${otherScheme(hopOf(refusal).url)} instead, or switch TLS on at this port.`,
  fix: () => [],
});

/** The same address with the other of the two schemes. */
function otherScheme(url: string): string {
  return /^https:/i.test(url) ? url.replace(/^https:/i, 'http:') : url.replace(/^http:/i, 'https:');
}
