import { defineCause } from './cause.ts';
import { allowOrigin } from '../fixes/edits.ts';
import { answer, exchange } from './example.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'allow-origin-extra-characters',
  explains: ['origin-not-allowed'],
  matches: ({ allowOrigin: allowed, request }) => {
    if (allowed.length > request.origin.length + 8 || !allowed.includes(request.origin)) return false;
    return /^[^a-z0-9/?#:.*-]+$/i.test(allowed.replace(request.origin, ''));
  },
  title: ({ allowOrigin: allowed }) => text`The server allows ${allowed}, with extra characters`,
  why: ({ request, allowOrigin: allowed }) =>
    text`The page is ${request.origin}, and the browser compares letter by letter. The ${allowed.replace(request.origin, '')} around it makes the two different.`,
  responsible: 'server',
  act: ({ allowOrigin: allowed, request }) =>
    text`Where the allowed origin is set, write ${request.origin} instead of ${allowed}.`,
  fix: allowOrigin,
  examples: [
    {
      name: 'a semicolon of the configuration file got into the value',
      exchange: exchange({ response: answer(200, [['Access-Control-Allow-Origin', 'https://app.example;']]) }),
    },
    {
      name: 'a comma was left behind',
      exchange: exchange({ response: answer(200, [['Access-Control-Allow-Origin', 'https://app.example,']]) }),
    },
  ],
});
