import { addressOf } from '../cors/url-parts.ts';
import { hopOf } from '../cors/refused-response.ts';
import { defineCause } from './cause.ts';
import { exchange } from './example.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'scheme-not-http',
  explains: ['scheme-not-http'],
  title: ({ scheme }) => text`A page cannot fetch ${scheme} addresses`,
  why: (refusal) =>
    text`Scripts reach other sites over ${'http:'} and ${'https:'} only, and this is ${addressOf(hopOf(refusal).url)}. ${[refusal.scheme === 'file:' ? 'Files on disk are closed to pages.' : 'Other schemes belong to the browser, to apps and to extensions.']}`,
  responsible: 'page',
  act: () => text`Serve the data over http or https, also during development, and call that address.`,
  fix: () => [],
  examples: [
    {
      name: 'a page reads a file from disk',
      exchange: exchange({ page: 'null', url: 'file:///home/me/data.json' }),
    },
    {
      name: 'a page calls an app',
      exchange: exchange({ url: 'myapp://items' }),
    },
  ],
});
