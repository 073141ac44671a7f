import { isNeedless } from '../diagnoses/preflight/needless-preflight.ts';
import { text } from '../wording/text.ts';
import { defineAdvice } from './advice.ts';
import { requestLine } from './phrases.ts';
import { passedPreflight } from './passing.ts';

export default defineAdvice({
  id: 'preflight-for-listener',
  severity: 'note',
  matches: ({ exchange: { type, hops }, preflights: [first] }) => {
    // Behind a redirect it can be that the first address needed one.
    if (first === undefined || first.hop > 0 || type !== 'xmlhttprequest' || !isNeedless(hops[0])) return null;
    return { hop: 0, request: first.request };
  },
  title: ({ request }) => text`${requestLine(request)} needs a preflight only for a listener`,
  why: ({ request }) =>
    text`Neither ${request.method} nor its headers need one. A listener on ${'xhr.upload'} does, and so does a stream as the body: the request waits for a round trip, and fails where ${'OPTIONS'} isn't handled.`,
  act: () => text`If the page doesn't use the upload progress, remove the listener.`,
  examples: [{ name: 'an upload with a progress bar', exchange: posting({}) }],
  counterExamples: [
    { name: 'a header asks for it', exchange: posting({ send: [['Content-Type', 'application/json']] }) },
    { name: 'the method asks for it', exchange: posting({ method: 'PUT' }) },
  ],
});

function posting(spec: Parameters<typeof passedPreflight>[1]) {
  return passedPreflight([['Access-Control-Allow-Headers', 'content-type']], { method: 'POST', ...spec });
}
