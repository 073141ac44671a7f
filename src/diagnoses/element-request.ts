import type { Responsible } from './diagnosis.ts';
import { text, type Text } from '../wording/text.ts';
import { appSeen } from './responsible-party.ts';
import type { Context } from './context.ts';

/** Files that a page loads by tags and style sheets; a tag asks for CORS only where its author wrote so. */
const tags: ReadonlySet<string> = new Set(['script', 'stylesheet', 'font', 'image', 'media']);

/** True for a file that a tag or a style sheet loads, not a script's own request. */
export function isTag({ exchange }: Context): boolean {
  return tags.has(exchange.type);
}

/** Who serves a file without CORS: files that tags load from elsewhere are the business of whoever hosts them. */
export function hostsFile(context: Context): Responsible {
  const isHosted = ['script', 'stylesheet'].includes(context.exchange.type) && appSeen(context) === null;
  return isHosted ? 'cdn' : 'server';
}

/** Why a file was fetched with CORS, by its type. */
export function whyFetchedWithCors({ exchange, host, origin }: Context): Text {
  const end = text`The answer of ${host} came, but without a header that lets ${origin} use it.`;
  if (exchange.type === 'font') return text`Browsers fetch every font with CORS, even where the file is public. ${end}`;
  if (exchange.type === 'script')
    return text`A module script is always fetched with CORS, any other script where its tag has ${'crossorigin'}. ${end}`;
  return text`The tag has ${'crossorigin'}, or a style sheet or a script asks for CORS. ${end}`;
}

/** Continues "Where the page …": it can do without CORS on a file of this type. */
export function usesOfCors({ exchange: { type } }: Context): Text {
  if (type === 'image') return text`reads no pixels of it in a canvas or WebGL, and uses it in no CSS mask or shape`;
  if (type === 'media') return text`reads no frames or sound of it and has no subtitles with it`;
  if (type === 'stylesheet') return text`has no ${'integrity'} for it and reads no rules of it by script`;
  return text`has no ${'integrity'} for it, needs no details of its errors, and does not load it as a module`;
}
