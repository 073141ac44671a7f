import { addressOf } from '../cors/url-parts.ts';
import { contentType, serverOf } from '../wording/response.ts';
import { hopOf } from '../cors/refused-response.ts';
import { defineCause } from './cause.ts';
import { answer, exchange } from './example.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'mime-type-refused',
  explains: ['blocked-by-orb'],
  matches: ({ error }) => error === 'NS_ERROR_CORRUPTED_CONTENT',
  title: (refusal) => text`${serverOf(refusal)} sent ${contentType(refusal)}, which no script or style is`,
  why: ({ error }) =>
    text`The browser runs a module, and anything sent with ${'nosniff'}, only under a type that fits (${error}). That is a protection of its own, not CORS.`,
  responsible: 'server',
  act: (refusal) =>
    text`Send ${addressOf(hopOf(refusal).url)} with the ${'Content-Type'} of what it is, ${'text/javascript'} for a script.`,
  fix: () => [],
  examples: [
    {
      name: 'a module of the wrong type, in Firefox',
      exchange: {
        ...exchange({
          type: 'script',
          response: answer(200, [
            ['Access-Control-Allow-Origin', '*'],
            ['Content-Type', 'text/plain'],
          ]),
          credentials: 'omit',
          error: 'NS_ERROR_CORRUPTED_CONTENT',
        }),
        ranIn: 'firefox',
      },
    },
  ],
});
