import { text } from '../wording/text.ts';
import { answerWithoutCors } from './answer-without-cors.ts';
import { get } from '../cors/headers.ts';
import type { Context } from './context.ts';
import { goodAnswers } from './evidence.ts';
import type { Unsure } from './root-cause.ts';
import { writerName } from './who.ts';

export default answerWithoutCors({
  id: 'client-error-without-cors',
  statuses: (status) => status >= 400 && status <= 499,
  unsure: (context) => {
    if (context.status !== 400) return null;
    if (isPlainOnOddPort(context.url)) return speaksTls(context.url);
    return isText(context) && goodAnswers(context).length === 0 ? refusesOrigin(context) : null;
  },
  title: (context) => text`The real problem: ${writerName(context)} turned the request away, ${context.status}`,
  because: ({ host, status }) => text`${host} does not accept the request as it is: ${status} speaks of what was sent.`,
  responsible: () => 'server',
  act: ({ host, method, address }) => text`See in the log of ${host} what ${`${method} ${address}`} lacks.`,
  example: [422, [['Content-Type', 'application/json']]],
});

function isText({ headers }: Context): boolean {
  return /^text\/plain\b/i.test(get(headers, 'Content-Type') ?? '');
}

function refusesOrigin({ origin }: Context): Unsure {
  return {
    or: text`a CORS layer refuses ${origin} in this way, as actix-cors does`,
    findOut: text`Read the text of the answer in the tab Network, or send the request with curl and without ${'Origin'}.`,
  };
}

function isPlainOnOddPort(url: string): boolean {
  return /^http:\/\/[^/]*:\d+/.test(url);
}

/** nginx and Apache httpd answer http on a port for https with a 400 of their own. */
function speaksTls(url: string): Unsure {
  return {
    or: text`this port expects ${'https:'}, and the server says so with its 400`,
    findOut: text`Open ${url.replace(/^http:/, 'https:').replace(/[?#].*$/s, '')} in a tab.`,
  };
}
