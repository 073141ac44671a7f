import { missingHeaders } from '../fixes/edits.ts';
import { enumerate } from '../wording/enumerate.ts';
import { answer, exchange } from '../causes/example.ts';
import { text } from '../wording/text.ts';
import { get } from '../cors/headers.ts';
import { corsSays, facts } from './evidence.ts';
import { layerName } from './origin-not-on-the-list.ts';
import { defineRootCause } from './root-cause.ts';
import { corsRefused } from './status-error.ts';
import type { Context } from './context.ts';

const causes = new Set(['header-missing', 'header-none-allowed', 'content-type-json']);

export default defineRootCause({
  id: 'header-not-on-the-list',
  matches: (context) => {
    const { cause, cors, refusal, phase } = context;
    if (causes.has(cause?.id ?? ''))
      return { confidence: 'certain', evidence: [...corsSays(context), ...facts(context)] };
    const isRefused = refusal?.kind === 'no-allow-origin' || refusal?.kind === 'preflight-not-ok';
    if (phase !== 'preflight' || !isRefused || !corsRefused(context) || cors?.refused !== 'header') return null;
    return { confidence: 'likely', evidence: [...corsSays(context), ...facts(context)] };
  },
  title: (context) => text`${layerName(context)} refuses the header ${names(context)[0] ?? ''}`,
  why: (context) => {
    const list = get(context.headers, 'Access-Control-Allow-Headers');
    const allows = list === null ? text`names no request header at all` : text`allows ${list}`;
    return text`The page sends ${enumerate(names(context))}, and the answer to the preflight ${allows}. The request itself was never sent.`;
  },
  responsible: 'server',
  act: (context) =>
    text`Add ${enumerate(names(context))} to the allowed headers in the CORS settings of ${context.host}.`,
  examples: [
    {
      name: 'a header of the page is not listed',
      exchange: exchange({
        send: [['X-Tenant-Id', '7']],
        preflight: answer(204, [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Access-Control-Allow-Headers', 'content-type'],
        ]),
      }),
    },
  ],
});

/** The headers that the answer does not allow; all that were asked for where it says nothing. */
function names({ refusal }: Context): readonly string[] {
  if (refusal === null) return [];
  const missing = missingHeaders(refusal);
  return missing.length > 0 ? missing : refusal.request.unsafeHeaderNames;
}
