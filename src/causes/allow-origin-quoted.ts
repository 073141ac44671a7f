import { defineCause } from './cause.ts';
import { allowOrigin } from '../fixes/edits.ts';
import { answer, exchange } from './example.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'allow-origin-quoted',
  explains: ['origin-not-allowed'],
  matches: ({ allowOrigin: allowed }) => /^["'`].*["'`]$/s.test(allowed),
  title: ({ allowOrigin: allowed }) => text`The server allows ${allowed}, quotation marks included`,
  why: ({ request }) =>
    text`The quotation marks are part of the value that was sent. The browser compares it letter by letter with ${request.origin}.`,
  responsible: 'server',
  act: ({ request }) =>
    text`Take the quotation marks away where the value is set and send ${request.origin}. They often come from a ${'.env'} file: ${'docker --env-file'} keeps them.`,
  fix: allowOrigin,
  examples: [
    {
      name: 'the value is in double quotes',
      exchange: exchange({ response: answer(200, [['Access-Control-Allow-Origin', '"https://app.example"']]) }),
    },
    {
      name: 'a star in single quotes',
      exchange: exchange({ response: answer(200, [['Access-Control-Allow-Origin', "'*'"]]) }),
    },
  ],
});
