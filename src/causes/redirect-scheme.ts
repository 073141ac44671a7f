import { serverOf } from '../wording/response.ts';
import { defineCause } from './cause.ts';
import { answer, exchange } from './example.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'redirect-scheme',
  explains: ['redirect-scheme'],
  title: (refusal) => text`${serverOf(refusal)} redirects to ${refusal.scheme}, which scripts cannot follow`,
  why: ({ location }) =>
    text`A script's request goes over ${'http:'} and ${'https:'} only, and the redirect leads to ${location}. Such an address is for a person's click, not for a script.`,
  responsible: 'server',
  act: () =>
    text`Answer the script with 200 and the address in the body, or with an http(s) address. Then the page can open it with a link or ${'window.location'}.`,
  fix: () => [],
  examples: [
    {
      name: 'a redirect into an app',
      exchange: exchange({
        response: answer(302, [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Location', 'myapp://open?item=7'],
        ]),
      }),
    },
  ],
});
