import { serverOf } from '../../wording/response.ts';
import { text } from '../../wording/text.ts';
import { addressOf } from '../../cors/url-parts.ts';
import { hopOf } from '../../cors/refused-response.ts';
import type { Refusal } from '../../cors/model.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'empty-response',
  stage: 'connection',
  explains: ['network-error'],
  when: ({ error }) => /EMPTY_RESPONSE|NET_ON_RECEIVING_FROM/i.test(error),
  alike: [
    {
      of: ['connection-refused'],
      // A browser asks again on a new connection when a program ends in the middle of a request, and then hears that nothing
      // listens (Chromium 156, measured).
      when: ({ others }) => others.length > 0,
      or: ({ host }) => text`the server on ${host} crashed on this request`,
      check: () =>
        text`Look at the end of its log. If it restarts automatically, send this request again and watch the log.`,
    },
  ],
  title: ({ refusal }) => text`${serverOf(refusal)} closed the connection without a response`,
  why: ({ refusal }) => text`The server sent no data (${refusal.error}). CORS isn't involved.`,
  responsible: 'server',
  act: ({ refusal, others }) =>
    others.length === 0 && isPlain(refusal)
      ? text`If ${serverOf(refusal)} expects https, request ${https(hopOf(refusal).url)}. Otherwise look in its log for a crash; in a container, have it listen on ${'0.0.0.0'}.`
      : text`Look in the log of ${serverOf(refusal)}: usually the server crashed on this request.`,
  fix: () => [],
});

function isPlain(refusal: Refusal): boolean {
  return hopOf(refusal).url.startsWith('http:');
}

function https(url: string): string {
  return addressOf(url).replace(/^http:/, 'https:');
}
