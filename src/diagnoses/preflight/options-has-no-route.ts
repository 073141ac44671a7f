import { text } from '../../wording/text.ts';
import { get } from '../../cors/headers.ts';
import { facts, goodAnswers, sent } from '../evidence.ts';
import { isPreflightError } from '../error-responses/status-error.ts';
import { writerName } from '../responsible-party.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { exact, plausible } from '../fit.ts';

export default defineDiagnosis({
  id: 'options-has-no-route',
  stage: 'preflight-error',
  fits: (context) => {
    const { status, headers, writer } = context;
    if (!isPreflightError(context) || ![400, 404, 405, 501].includes(status)) return null;
    const isFiles = writer?.layer === 'web-server';
    const knowsCors = get(headers, 'Access-Control-Allow-Origin') !== null || goodAnswers(context).length > 0;
    if (!isFiles && !knowsCors) return null;
    return (status === 400 ? plausible : exact)([...facts(context), ...sent(context, 'Allow')]);
  },
  alike: [
    {
      of: ['cors-never-configured'],
      when: ({ phase, status }) => phase === 'preflight' && status >= 400,
      or: ({ method }) => text`the ${method} response has CORS headers, and ${'OPTIONS'} has no handler`,
      check: ({ method, origin }) =>
        text`Send the ${method} with curl and ${`Origin: ${origin}`}. If that response has CORS headers, only ${'OPTIONS'} needs a handler.`,
    },
  ],
  title: (context) => text`${writerName(context)} returned ${context.status} to the preflight`,
  why: ({ method, status }) =>
    text`Before ${method}, the browser sends an ${'OPTIONS'} request, and the server has no route for it at this URL. With status ${status}, the preflight fails whatever its headers are.`,
  responsible: 'server',
  act: ({ address }) =>
    text`Return 204 with the CORS headers for ${`OPTIONS ${address}`}: apply the CORS middleware to every path, or add a route for ${'OPTIONS'}.`,
});
