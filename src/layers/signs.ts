import { normalize } from '../cors/headers.ts';
import type { HeaderList } from '../cors/model.ts';
import { text, type Text } from '../wording/text.ts';
import type { Sign } from './layer.ts';

/** What a sign is looked for in. */
export interface Place {
  /** All values by lower-case name: some three hundred signs are looked up in one answer. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
  /** null: the URL did not parse. */
  readonly host: string | null;
  /** With the query. */
  readonly path: string;
}

export function placeOf(list: HeaderList, url: string): Place {
  const headers = new Map<string, string[]>();
  for (const [name, value] of list) {
    const key = name.toLowerCase();
    headers.set(key, [...(headers.get(key) ?? []), normalize(value)]);
  }
  if (!URL.canParse(url)) return { headers, host: null, path: '' };
  const { hostname, pathname, search } = new URL(url);
  return { headers, host: hostname, path: pathname + search };
}

/** The mark as it stands in the response, in words; null when it does not. */
export function evidenceOf(sign: Sign, place: Place): Text | null {
  if ('header' in sign) return headerEvidence(place.headers, sign.header, sign.value);
  if ('cookie' in sign) return cookieEvidence(place.headers, sign.cookie);
  if ('host' in sign) {
    return place.host !== null && sign.host.test(place.host) ? text`the host is ${place.host}` : null;
  }
  return sign.path.test(place.path) ? text`the path is ${place.path}` : null;
}

function headerEvidence(headers: Place['headers'], name: string, value: RegExp | undefined): Text | null {
  const found = headers.get(name)?.find((line) => value === undefined || value.test(line));
  return found === undefined ? null : text`the response has ${`${name}: ${found}`}`;
}

/** Set-Cookie as capture leaves it: the name, `=(hidden)`, and a few attributes. */
function cookieEvidence(headers: Place['headers'], wanted: RegExp): Text | null {
  const names = (headers.get('set-cookie') ?? []).map((line) => line.split('=', 1)[0] ?? '');
  const found = names.find((name) => wanted.test(name));
  return found === undefined ? null : text`the response sets the cookie ${found}`;
}
