import { answer } from './example.ts';
import { hostOf } from '../cors/url-parts.ts';
import { text } from '../wording/text.ts';
import { isExposed } from '../cors/expose.ts';
import { extractList, isMalformed } from '../cors/headers.ts';
import type { HeaderList } from '../cors/model.ts';
import { defineAdvice } from './advice.ts';
import { isWanted } from './wanted-headers.ts';
import { briefly } from './phrases.ts';
import { named, passed } from './passing.ts';

const header = 'Access-Control-Expose-Headers';

export default defineAdvice({
  id: 'headers-not-exposed',
  // Whether the script asks for them cannot be seen, only that it would get nothing.
  severity: 'note',
  matches: ({ exchange: { type, hops }, verdict, responses, preflights }) => {
    const last = responses.at(-1);
    if (type !== 'xmlhttprequest' || last === undefined || last.hop !== hops.length - 1) return null;
    const { headers, status } = last.response;
    const exposed = isExposed(headers, verdict.credentials.mode);
    // Whoever named it on the preflight wants scripts to read it, and it does nothing there.
    const preflight = preflights.find(({ hop }) => hop === last.hop)?.response.headers ?? [];
    const onPreflight = namesIn(preflight);
    const meant = new Set(onPreflight.map((name) => name.toLowerCase()));
    const wanted = headers
      .filter((one) => isWanted(one, status) || meant.has(one[0].toLowerCase()))
      .map(([name]) => name);
    const hidden = unique(wanted).filter((name) => !exposed(name));
    const listed = namesIn(headers);
    if (hidden.length === 0) return null;
    const host = hostOf(last.request.url);
    const isMisplaced =
      onPreflight.length > 0 && hidden.some((name) => meant.has(name.toLowerCase()) || meant.has('*'));
    return { hop: last.hop, host, hidden, listed, isStar: listed.includes('*'), isMisplaced };
  },
  title: ({ host, hidden }) => text`A script can't read ${briefly(hidden)} from ${host}`,
  why: ({ isStar, isMisplaced }) =>
    text`${isMisplaced ? text`The preflight response has ${header}, but browsers read it only on the response itself. ` : []}A script of another origin can read only the headers that ${header} lists, and a few basic ones. ${
      isStar ? text`With credentials, ${'*'} is no wildcard there. ` : []
    }The script gets ${'null'}, without an error.`,
  act: ({ hidden }) =>
    text`If the page wants to read ${hidden.length === 1 ? ['it'] : ['them']}, send ${`${header}: ${hidden.join(', ')}`} on the response itself, not on the preflight.`,
  fix: ({ hidden, listed }) => [{ on: 'response', set: header, to: [...listed, ...hidden].join(', ') }],
  examples: [
    { name: 'the name of a download', exchange: withHeaders([['Content-Disposition', 'attachment; filename=a.csv']]) },
    {
      name: 'paging and rate limits, of which one is exposed',
      exchange: withHeaders([
        ['X-Total-Count', '120'],
        ['X-RateLimit-Remaining', '4'],
        ['Link', '</items?page=2>; rel="next"'],
        [header, 'Link'],
      ]),
    },
    {
      name: 'a session of the Model Context Protocol, exposed on the preflight alone',
      exchange: passed([...named, ['mcp-session-id', '7']], {
        method: 'POST',
        preflight: answer(204, [...named, [header, 'mcp-session-id']]),
      }),
    },
    {
      name: 'a star, with credentials',
      exchange: withHeaders(
        [
          ['ETag', '"1"'],
          [header, '*'],
          ['Access-Control-Allow-Credentials', 'true'],
        ],
        'include',
      ),
    },
  ],
  counterExamples: [
    {
      name: 'all of them are exposed',
      exchange: withHeaders([
        ['X-Total-Count', '120'],
        [header, 'x-total-count'],
      ]),
    },
    {
      name: 'a star, without credentials',
      exchange: withHeaders([
        ['ETag', '"1"'],
        [header, '*'],
      ]),
    },
    {
      name: 'headers for the browser, not for scripts',
      exchange: withHeaders([
        ['Server', 'nginx'],
        ['ETag', 'W/"17-qAIp"'],
        ['X-Powered-By', 'Express'],
        ['Strict-Transport-Security', 'max-age=1'],
      ]),
    },
    { name: 'a font, of which nobody reads headers', exchange: { ...withHeaders([['ETag', '"1"']]), type: 'font' } },
    {
      name: 'a Link for the browser, and a Location of nothing new',
      exchange: withHeaders([
        ['Link', '</a.css>; rel=preload; as=style'],
        ['Location', '/items'],
      ]),
    },
  ],
});

/** The names in Access-Control-Expose-Headers. */
function namesIn(headers: HeaderList): readonly string[] {
  const list = extractList(headers, header);
  return list === null || isMalformed(list) ? [] : list;
}

/** Each name once, in the case in which it came first. */
function unique(names: readonly string[]): readonly string[] {
  return [...new Map(names.toReversed().map((name) => [name.toLowerCase(), name])).values()].toReversed();
}

function withHeaders(headers: HeaderList, credentials: 'omit' | 'include' = 'omit') {
  return passed([...named, ['Content-Type', 'application/json'], ...headers], { credentials });
}
