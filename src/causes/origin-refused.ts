import { answerName, serverOf } from '../wording/response.ts';
import { corsRan, headersOf, isPreflight, statusOf } from '../cors/refused-response.ts';
import { defineCause } from './cause.ts';
import { allowOrigin, answerPreflight } from '../fixes/edits.ts';
import { enumerate } from '../wording/enumerate.ts';
import { answer, exchange } from './example.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'origin-refused',
  explains: ['no-allow-origin'],
  matches: (refusal) => statusOf(refusal) < 500 && corsRan(headersOf(refusal)),
  title: (refusal) => text`The CORS settings of ${serverOf(refusal)} do not know ${refusal.request.origin}`,
  why: (refusal) =>
    text`${answerName(refusal)} has ${enumerate(traces(refusal))}, but no ${'Access-Control-Allow-Origin'}. That is how CORS middleware answers a page that is not on its list.`,
  responsible: 'server',
  act: ({ request }) =>
    text`Add exactly ${request.origin} to the list of allowed origins: same scheme, same port, no slash at the end. Restart, if the list is read at the start.`,
  fix: (refusal) => (isPreflight(refusal) ? answerPreflight(refusal) : allowOrigin(refusal)),
  examples: [
    {
      name: 'the middleware answers the preflight without the origin',
      exchange: exchange({
        method: 'PUT',
        preflight: answer(204, [
          ['Vary', 'Origin, Access-Control-Request-Headers'],
          ['Access-Control-Allow-Methods', 'GET,HEAD,PUT,PATCH,POST,DELETE'],
        ]),
      }),
    },
    {
      name: 'Starlette answers 400 to an origin that it does not know',
      exchange: exchange({
        method: 'PUT',
        preflight: answer(400, [
          ['Vary', 'Origin'],
          ['Access-Control-Allow-Methods', 'GET, PUT'],
          ['Access-Control-Max-Age', '600'],
        ]),
      }),
    },
    {
      name: 'the answer itself only varies by origin',
      exchange: exchange({ response: answer(200, [['Vary', 'Origin']]) }),
    },
  ],
});

function traces(refusal: Parameters<typeof headersOf>[0]): readonly string[] {
  const names = headersOf(refusal)
    .filter(([name]) => /^access-control-/i.test(name) && !/request/i.test(name))
    .map(([name]) => name);
  return names.length > 0 ? names : ['Vary: Origin'];
}
