import { serverOf } from '../wording/response.ts';
import { defineCause } from './cause.ts';
import { exchange } from './example.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'partly-seen',
  explains: ['unexplained'],
  matches: ({ exchange: { interrupted } }) => interrupted === true,
  title: (refusal) => text`WhyCORS did not see all of the request to ${serverOf(refusal)}`,
  why: ({ error }) =>
    error === 'gone'
      ? text`The page could not read the answer. The extension had been stopped while the request was under way, and may have missed why. The headers that were seen refuse nothing.`
      : text`The browser reports ${error}. The extension had been stopped while the request was under way, and may have missed why. The headers that were seen refuse nothing.`,
  responsible: 'browser',
  act: () => text`Make the request once more: then all of it is seen.`,
  fix: () => [],
  examples: [
    {
      name: 'the extension was stopped in the middle of the request',
      exchange: { ...exchange({ method: 'PUT' }), interrupted: true },
    },
  ],
});
