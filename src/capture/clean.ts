import type { Header, HeaderList } from '../cors/model.ts';
import { withoutPassword, withoutSecrets } from './secrets.ts';

/** Characters of one header value; what goes is said in its place. */
const ordinaryValue = 4 * 1024;
/** Characters of a value that decides a check. */
const decidingValue = 64 * 1024;
const mostHeaders = 200;
/** Characters of all names and values of one list, for each of both sorts: many headers cannot fill the storage where one could not. */
const room = { ordinary: 64 * 1024, deciding: 128 * 1024 } as const;
const longestUrl = 16 * 1024;

/** No server and no page can send a header of this name: parentheses are none of a name's characters. */
const ownName = '(WhyCORS)';

/**
 * Headers as they are kept: without secrets, and bounded, with a visible mark where something was cut. Cleaning what is
 * clean changes nothing.
 */
export function cleanHeaders(headers: HeaderList): HeaderList {
  const kept: Header[] = [];
  const used = { ordinary: 0, deciding: 0 };
  let ordinary = 0;
  let left = 0;
  for (const header of headers) {
    if (header[0] === ownName) {
      kept.push(header);
      continue;
    }
    const sort = decides(header[0]) ? 'deciding' : 'ordinary';
    const clean = short(withoutSecrets(header), sort === 'deciding' ? decidingValue : ordinaryValue);
    const size = clean[0].length + clean[1].length;
    if (used[sort] + size > room[sort] || (sort === 'ordinary' && ordinary === mostHeaders)) {
      left++;
      continue;
    }
    if (sort === 'ordinary') ordinary++;
    used[sort] += size;
    kept.push(clean);
  }
  return left === 0 ? kept : [...kept, [ownName, `${left} more headers were not kept`]];
}

/** A URL as it is kept: without a password, and cut when it is very long. */
export function cleanUrl(url: string): string {
  return cut(withoutPassword(url), longestUrl);
}

/** Any other text that a server or a page can make as long as it likes: methods, status lines. */
export function cleanText(text: string): string {
  return cut(text, 1024);
}

function decides(name: string): boolean {
  return /^(?:access-control-.*|origin|location|vary|sec-fetch-.*)$/i.test(name);
}

function short([name, value]: Header, longest: number): Header {
  const url = /^(?:location|referer|content-location)$/i.test(name) ? withoutPassword(value) : value;
  return [cut(name, 256), cut(url, longest)];
}

/** What stands where something was cut, and the room that it takes at most. */
const mark = /… \(\d+ characters more\)$/;
const mostMark = 40;

function cut(text: string, longest: number): string {
  if (text.length <= longest || (text.length <= longest + mostMark && mark.test(text))) return text;
  return `${text.slice(0, longest)}… (${text.length - longest} characters more)`;
}
