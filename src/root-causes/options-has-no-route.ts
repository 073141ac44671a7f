import { answer, exchange } from '../causes/example.ts';
import { text } from '../wording/text.ts';
import { get } from '../cors/headers.ts';
import { facts, goodAnswers, sent } from './evidence.ts';
import { defineRootCause } from './root-cause.ts';
import { isPreflightError } from './status-error.ts';
import { writerName } from './who.ts';

export default defineRootCause({
  id: 'options-has-no-route',
  matches: (context) => {
    const { status, headers, writer } = context;
    if (!isPreflightError(context) || ![400, 404, 405, 501].includes(status)) return null;
    const isFiles = writer?.layer === 'web-server';
    const knowsCors = get(headers, 'Access-Control-Allow-Origin') !== null || goodAnswers(context).length > 0;
    if (!isFiles && !knowsCors) return null;
    return {
      confidence: status === 400 ? 'likely' : 'certain',
      evidence: [...facts(context), ...sent(context, 'Allow')],
    };
  },
  title: (context) => text`${writerName(context)} has no answer to ${'OPTIONS'} here: ${context.status}`,
  why: ({ method, status }) =>
    text`Before ${method} the browser asks with ${'OPTIONS'}, and nothing on the server takes that method for this address. An answer with ${status} counts as no, whatever headers it has.`,
  responsible: 'server',
  act: ({ address }) =>
    text`Answer ${`OPTIONS ${address}`} with 204 and the CORS headers: let the CORS middleware see every path, or add a route for ${'OPTIONS'}.`,
  examples: [
    {
      name: 'nginx serves the file and knows no OPTIONS',
      exchange: exchange({
        url: 'https://files.example/data.json',
        send: [['X-Requested-With', 'XMLHttpRequest']],
        preflight: answer(405, [
          ['Server', 'nginx'],
          ['Access-Control-Allow-Origin', 'https://app.example'],
        ]),
      }),
    },
  ],
});
