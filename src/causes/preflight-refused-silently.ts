import type { Refusal } from '../cors/model.ts';
import { headerOf, headersOf, isPreflight, statusOf } from '../cors/refused-response.ts';
import { serverOf } from '../wording/response.ts';
import { defineCause } from './cause.ts';
import { answerPreflight } from '../fixes/edits.ts';
import { enumerate } from '../wording/enumerate.ts';
import { answer, exchange } from './example.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'preflight-refused-silently',
  explains: ['no-allow-origin'],
  matches: (refusal) => isPreflight(refusal) && statusOf(refusal) < 500 && refusedAltogether(refusal),
  title: (refusal) => text`The CORS settings of ${serverOf(refusal)} refuse this preflight without a reason`,
  why: (refusal) =>
    text`${'Vary'} shows that they looked at origin, method and headers, and then allowed nothing at all. One of these is not on their lists: ${enumerate(asked(refusal))}.`,
  responsible: 'server',
  act: (refusal) =>
    text`Compare the settings with what was asked, letter by letter, and add what is missing: ${enumerate(asked(refusal))}.`,
  fix: (refusal) => answerPreflight(refusal),
  examples: [
    {
      name: 'a middleware that refuses a header by saying nothing',
      exchange: exchange({
        send: [['Authorization', 'Bearer (hidden)']],
        preflight: answer(204, [['Vary', 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers']]),
      }),
    },
    {
      name: 'a middleware that says 403 to it',
      exchange: exchange({
        method: 'PUT',
        preflight: answer(403, [
          ['Vary', 'Origin'],
          ['Vary', 'Access-Control-Request-Method'],
          ['Vary', 'Access-Control-Request-Headers'],
        ]),
      }),
    },
  ],
});

function asked({ request }: Refusal): readonly string[] {
  return [request.origin, request.method, ...request.unsafeHeaderNames];
}

function refusedAltogether(refusal: Refusal): boolean {
  const varies = /access-control-request-method/i.test(headerOf(refusal, 'Vary') ?? '');
  return varies && !headersOf(refusal).some(([name]) => /^access-control-(?:allow-|max-age)/i.test(name));
}
