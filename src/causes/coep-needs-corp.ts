import { addressOf } from '../cors/url-parts.ts';
import { hopOf } from '../cors/refused-response.ts';
import { serverOf } from '../wording/response.ts';
import { defineCause } from './cause.ts';
import { answer, exchange } from './example.ts';
import { headerLine } from '../wording/phrases.ts';
import { text } from '../wording/text.ts';

const policy = 'Cross-Origin-Resource-Policy';

export default defineCause({
  id: 'coep-needs-corp',
  explains: ['blocked-by-response-policy'],
  title: (refusal) => text`The page embeds only what agrees, and ${serverOf(refusal)} does not`,
  why: (refusal) =>
    text`The page was sent with ${'Cross-Origin-Embedder-Policy'}. Then everything from other sites needs ${policy} or CORS, and this answer has neither (${refusal.error}).`,
  responsible: 'server',
  act: (refusal) =>
    text`Send ${headerLine(policy, 'cross-origin')} with ${addressOf(hopOf(refusal).url)}. Where the server is not yours, ${'Cross-Origin-Embedder-Policy: credentialless'} on the page helps.`,
  fix: () => [{ on: 'response', set: policy, to: 'cross-origin' }],
  examples: [
    {
      name: 'a picture in a cross-origin isolated page',
      exchange: exchange({
        mode: 'no-cors',
        type: 'image',
        url: 'https://cdn.example/logo.png',
        response: answer(200, [['Content-Type', 'image/png']]),
        error: 'net::ERR_BLOCKED_BY_RESPONSE',
      }),
    },
  ],
});
