import { serverOf } from '../../wording/response.ts';
import { text } from '../../wording/text.ts';
import { addressOf } from '../../cors/url-parts.ts';
import { hopOf } from '../../cors/refused-response.ts';
import type { Refusal } from '../../cors/model.ts';
import { withAlternative } from '../evidence.ts';
import { defineDiagnosis, type Alternative, type ContextOf } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'empty-response',
  stage: 'connection',
  explains: ['network-error'],
  when: ({ error }) => /EMPTY_RESPONSE|NET_ON_RECEIVING_FROM/i.test(error),
  fit: (context) => withAlternative(context, expectsHttps(context)),
  title: ({ refusal }) => text`${serverOf(refusal)} closed the connection without a response`,
  why: ({ refusal }) => text`The server sent no data (${refusal.error}). CORS isn't involved.`,
  responsible: 'server',
  act: ({ refusal, others }) =>
    others.length === 0 && isPlain(refusal)
      ? text`If ${serverOf(refusal)} expects https, request ${https(hopOf(refusal).url)}. Otherwise look in its log for a crash; in a container, have it listen on ${'0.0.0.0'}.`
      : text`Look in the log of ${serverOf(refusal)}: usually the server crashed on this request.`,
  fix: () => [],
});

/** A port for TLS closes a connection that begins without it; a host that answered http before is none. */
function expectsHttps({ refusal, others, host }: ContextOf<'network-error'>): Alternative | null {
  if (others.length > 0 || !isPlain(refusal)) return null;
  return {
    or: text`${host} expects ${'https:'} on this port, and closes the connection of a request with ${'http:'}`,
    findOut: text`Open ${https(hopOf(refusal).url)} in a tab. If that works, request this URL from the page.`,
  };
}

function isPlain(refusal: Refusal): boolean {
  return hopOf(refusal).url.startsWith('http:');
}

function https(url: string): string {
  return addressOf(url).replace(/^http:/, 'https:');
}
