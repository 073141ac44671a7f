import { serverOf } from '../wording/response.ts';
import { defineCause } from './cause.ts';
import { exchange } from './example.ts';
import { encrypted } from './mixed-content-redirect.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'mixed-content',
  explains: ['mixed-content'],
  title: (refusal) => text`The page is encrypted, and ${`http://${serverOf(refusal)}`} is not`,
  why: () =>
    text`A page on https may fetch nothing over http, because others could read and change it on the way. So the browser did not send the request, and this is not CORS.`,
  responsible: 'page',
  act: ({ request }) =>
    text`Call ${encrypted(request.url)}, and see that the server speaks https. A server on this machine may stay as it is, under ${'http://localhost'}.`,
  fix: () => [],
  examples: [
    {
      name: 'an http API on an https page',
      exchange: {
        ...exchange({ url: 'http://api.example/items', error: 'blocked:mixed-content' }),
        stoppedBy: { kind: 'mixed-content' },
      },
    },
  ],
});
