import { text } from '../causes/text.ts';
import { answerWithoutCors } from './answer-without-cors.ts';
import type { Unsure } from './root-cause.ts';
import { writerName } from './who.ts';

export default answerWithoutCors({
  id: 'client-error-without-cors',
  statuses: (status) => status >= 400 && status <= 499,
  unsure: ({ status, url }) => (status === 400 && isPlainOnOddPort(url) ? speaksTls(url) : null),
  title: (context) => text`The real problem: ${writerName(context)} turned the request away, ${context.status}`,
  because: ({ host, status }) => text`${host} does not accept the request as it is: ${status} speaks of what was sent.`,
  responsible: () => 'server',
  act: ({ host, method, address }) => text`See in the log of ${host} what ${`${method} ${address}`} lacks.`,
  example: [422, [['Content-Type', 'application/json']]],
});

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
