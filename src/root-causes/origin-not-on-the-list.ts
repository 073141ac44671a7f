import { allowed } from '../causes/answer.ts';
import { answer, exchange } from '../causes/example.ts';
import { text } from '../causes/text.ts';
import { corsSays, facts } from './evidence.ts';
import { defineRootCause } from './root-cause.ts';
import { corsRefused } from './status-error.ts';
import type { Context } from './context.ts';

export default defineRootCause({
  id: 'origin-not-on-the-list',
  matches: (context) => {
    const { refusal, cors } = context;
    if (refusal?.kind === 'origin-not-allowed') {
      return context.cause?.id === 'allow-origin-other' ? { confidence: 'certain', evidence: facts(context) } : null;
    }
    const isRefused = refusal?.kind === 'no-allow-origin' || refusal?.kind === 'preflight-not-ok';
    if (!isRefused || !corsRefused(context) || cors?.refused !== 'origin') return null;
    return {
      confidence: cors.confidence === 'hint' ? 'possible' : 'likely',
      evidence: [...corsSays(context), ...facts(context)],
    };
  },
  title: (context) => text`${layerName(context)} does not know ${context.origin}`,
  why: (context) => {
    const values = context.refusal?.kind === 'origin-not-allowed' ? allowed(context.refusal) : null;
    return values === null
      ? text`${layerName(context)} looked at the origin of the page and did not allow it. So its list of origins lacks ${context.origin}, or holds it in another form: another scheme or port, or a slash at the end.`
      : text`It allows ${values} to everybody who asks. The browser compares letter by letter with ${context.origin}.`;
  },
  responsible: 'server',
  act: ({ host, origin }) =>
    text`Add exactly ${origin} to the allowed origins of ${host}, without a slash at the end. Restart it if the list is read at the start.`,
  examples: [
    {
      name: 'the middleware varies by origin and allows nobody',
      exchange: exchange({ response: answer(200, [['Vary', 'Origin']]) }),
    },
    {
      name: 'one other origin is allowed',
      exchange: exchange({ response: answer(200, [['Access-Control-Allow-Origin', 'https://partner.example.net']]) }),
    },
  ],
});

/** The CORS middleware by name, where its shape is known and only one has it. */
export function layerName({ cors, host }: Context) {
  const [middleware, ...others] = cors?.middleware ?? [];
  if (middleware === undefined || others.length > 0) return text`The CORS list of ${host}`;
  return text`${[middleware.title]} on ${host}`;
}
