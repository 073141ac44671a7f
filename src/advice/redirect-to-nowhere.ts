import { answer, exchange } from './example.ts';
import { text } from '../wording/text.ts';
import { locationOf } from '../cors/redirect.ts';
import { defineAdvice } from './advice.ts';
import { requestLine } from './phrases.ts';

export default defineAdvice({
  id: 'redirect-to-nowhere',
  severity: 'fragile',
  matches: ({ exchange: { hops, knownOptions }, responses }) => {
    const last = responses.at(-1);
    if (last === undefined || last.hop !== hops.length - 1 || (knownOptions?.redirect ?? 'follow') !== 'follow')
      return null;
    const { hop, request, response } = last;
    return locationOf(response, request.url)?.value === '' ? { hop, request, status: response.status } : null;
  },
  title: ({ request, status }) => text`${requestLine(request)} redirects (${status}) with an empty ${'Location'}`,
  why: ({ status }) =>
    text`Chrome and Edge give the page the ${status} as the response. Firefox and Safari read it as the same URL, repeat the request, and give up after 20 redirects.`,
  act: () => text`Set the target in ${'Location'}, or respond without a redirect.`,
  examples: [{ name: 'a redirect without a target', exchange: redirecting('') }],
  counterExamples: [
    {
      name: 'a redirect that was followed',
      exchange: exchange({
        response: answer(302, [
          ['Access-Control-Allow-Origin', '*'],
          ['Location', '/new'],
        ]),
        then: [{ url: 'https://api.example/new', response: answer(200, [['Access-Control-Allow-Origin', '*']]) }],
        error: null,
      }),
    },
    {
      name: 'a page that looks at redirects itself',
      exchange: { ...redirecting(''), knownOptions: { redirect: 'manual' } },
    },
  ],
});

function redirecting(location: string) {
  return exchange({
    response: answer(302, [
      ['Access-Control-Allow-Origin', '*'],
      ['Location', location],
    ]),
    error: null,
  });
}
