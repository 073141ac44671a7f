import { text } from '../../wording/text.ts';
import { errorWithoutCors } from './error-without-cors.ts';
import { get } from '../../cors/headers.ts';
import type { Context } from '../context.ts';
import { goodAnswers } from '../evidence.ts';
import { writerName } from '../responsible-party.ts';
import { type Alternative } from '../diagnosis.ts';

export default errorWithoutCors({
  id: 'client-error-without-cors',
  stage: 'error-status-else',
  statuses: (status) => status >= 400 && status <= 499,
  unsure: (context) => {
    if (context.status !== 400) return null;
    if (isPlainOnOddPort(context.url)) return speaksTls(context.url);
    return isText(context) && goodAnswers(context).length === 0 ? refusesOrigin(context) : null;
  },
  title: (context) => text`${writerName(context)} rejected the request with ${context.status}`,
  because: ({ host, status }) => text`${host} doesn't accept the request as it was sent (${status}).`,
  responsible: () => 'server',
  act: ({ host, method, address }) => text`Check in the log of ${host} why ${`${method} ${address}`} was rejected.`,
});

function isText({ headers }: Context): boolean {
  return /^text\/plain\b/i.test(get(headers, 'Content-Type') ?? '');
}

function refusesOrigin({ origin }: Context): Alternative {
  return {
    or: text`CORS middleware rejects ${origin} with this status, as actix-cors does`,
    findOut: text`Read the response body in the Network panel, or send the request with curl and without ${'Origin'}.`,
  };
}

function isPlainOnOddPort(url: string): boolean {
  return /^http:\/\/[^/]*:\d+/.test(url);
}

/** nginx and Apache httpd answer http on a port for https with a 400 of their own. */
function speaksTls(url: string): Alternative {
  return {
    or: text`this port expects ${'https:'}, and the server returns 400 for http`,
    findOut: text`Open ${url.replace(/^http:/, 'https:').replace(/[?#].*$/s, '')} in a tab.`,
  };
}
