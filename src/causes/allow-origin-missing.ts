import { addressOf } from '../cors/url-parts.ts';
import { hopOf } from '../cors/refused-response.ts';
import { serverOf } from '../wording/response.ts';
import { defineCause } from './cause.ts';
import { allowOrigin } from '../fixes/edits.ts';
import { answer, exchange } from './example.ts';
import { pageName, sendAllowOrigin } from '../wording/phrases.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'allow-origin-missing',
  explains: ['no-allow-origin'],
  title: (refusal) => text`${serverOf(refusal)} does not say that ${pageName(refusal)} may read this`,
  why: () =>
    text`The answer came, but without ${'Access-Control-Allow-Origin'}. Then the browser keeps it from pages of other sites; tools outside of a browser do not ask for that header.`,
  responsible: 'server',
  act: (refusal) => text`Switch CORS on for ${addressOf(hopOf(refusal).url)}: ${sendAllowOrigin(refusal)}.`,
  fix: (refusal) => allowOrigin(refusal),
  examples: [
    {
      name: 'a server without CORS',
      exchange: exchange({ response: answer(200, [['Content-Type', 'application/json']]) }),
    },
    {
      name: 'a font from a server without CORS',
      exchange: exchange({
        type: 'font',
        url: 'https://cdn.example/fonts/text.woff2',
        response: answer(200, [['Content-Type', 'font/woff2']]),
      }),
    },
  ],
});
