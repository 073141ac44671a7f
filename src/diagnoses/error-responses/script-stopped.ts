import { get } from '../../cors/headers.ts';
import { text } from '../../wording/text.ts';
import type { Context } from '../context.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'script-stopped',
  stage: 'without-trace',
  fits: () => null,
  alike: [
    {
      of: ['path-outside-scope'],
      when: isPhpPage,
      or: () => text`the PHP script printed a warning or stopped with an error before the line that sends the header`,
      check: () => text`Open the URL in a tab. A PHP error is at the top of the response or in PHP's error log.`,
    },
  ],
  title: ({ address }) => text`The PHP script at ${address} stopped before it sent its CORS headers`,
  why: () =>
    text`A PHP script sends its own headers, and none once it has printed something. An error that it prints goes out with status 200 and as HTML.`,
  responsible: 'server',
  act: ({ address }) =>
    text`Fix the PHP error that ${address} prints, and send the CORS headers at the top of the script.`,
});

function isPhpPage({ layers, headers, phase, status }: Context): boolean {
  const isHtml = /^text\/html/i.test(get(headers, 'Content-Type') ?? '');
  return phase === 'response' && status < 400 && isHtml && layers.some(({ id }) => id === 'php');
}
