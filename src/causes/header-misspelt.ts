import type { Refusal } from '../cors/model.ts';
import { defineCause } from './cause.ts';
import { allowHeaders } from '../fixes/edits.ts';
import { answer, exchange } from './example.ts';
import { nearest } from './nearest.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'header-misspelt',
  explains: ['header-not-allowed'],
  matches: (refusal) => meant(refusal) !== null,
  title: (refusal) => text`The server allows ${meant(refusal) ?? ''}, the page sends ${refusal.name}`,
  why: () => text`The two names are near each other, but not the same, and then the browser does not send the request.`,
  responsible: 'server',
  act: (refusal) =>
    text`Add ${refusal.name} to ${'Access-Control-Allow-Headers'}. If ${meant(refusal) ?? ''} is the name that the server reads, change it in the page instead.`,
  fix: (refusal) => allowHeaders(refusal),
  examples: [
    {
      name: 'underscore instead of hyphen',
      exchange: exchange({
        send: [['X-Api-Key', 'k']],
        preflight: answer(204, [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Access-Control-Allow-Headers', 'x_api_key'],
        ]),
      }),
    },
    {
      name: 'without the x- in front',
      exchange: exchange({
        send: [['X-Api-Key', 'k']],
        preflight: answer(204, [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Access-Control-Allow-Headers', 'Content-Type, Api-Key'],
        ]),
      }),
    },
    {
      name: 'a letter is missing',
      exchange: exchange({
        send: [['Authorization', 'Bearer (hidden)']],
        preflight: answer(204, [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Access-Control-Allow-Headers', 'Authorisation, Content-Type'],
        ]),
      }),
    },
  ],
});

/** A name that the page sends as well is meant for itself. */
function meant({ name, allowHeaders: list, request }: Refusal<'header-not-allowed'>): string | null {
  const sent = new Set(request.unsafeHeaderNames);
  return nearest(
    name,
    list.filter((allowed) => !sent.has(allowed.toLowerCase())),
  );
}
