import { headerOf } from '../cors/refused-response.ts';
import { defineCause } from './cause.ts';
import { answer, exchange } from './example.ts';
import { text } from '../wording/text.ts';

const header = 'Access-Control-Allow-Origin';

export default defineCause({
  id: 'allow-origin-line-hidden',
  explains: ['unexplained'],
  matches: (refusal) => refusal.error === 'NS_ERROR_DOM_BAD_URI' && headerOf(refusal, header) !== null,
  title: () => text`The visible headers are fine: an empty ${header} may hide beside them`,
  why: ({ error }) =>
    text`Firefox refused the answer (${error}) although all that it shows of it passes. It hides empty lines from extensions; a second, empty ${header} line refuses the request and looks like this. So do an extension or a policy that interferes.`,
  responsible: 'server',
  act: () =>
    text`Look at the response headers in Firefox's Network panel. If ${header} stands there twice, let one of the two programs that send it stop.`,
  fix: () => [],
  examples: [
    {
      name: 'an empty line beside the star, in Firefox',
      exchange: {
        ...exchange({
          credentials: 'omit',
          response: answer(200, [[header, '*']]),
          error: 'NS_ERROR_DOM_BAD_URI',
        }),
        ranIn: 'firefox',
      },
    },
  ],
});
