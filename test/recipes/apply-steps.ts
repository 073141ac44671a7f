import { withCredentials } from '../../src/recipes/if-credentials.ts';
import { commentSign } from '../../src/recipes/comment-sign.ts';
import type { Place, Spot, Step } from '../../src/recipes/step.ts';

/** A project's files by name. */
export type Files = Readonly<Record<string, string>>;

/**
 * Does what a recipe's steps say, and nothing else: no step is understood, only followed.
 * @param main the file that the recipe is about
 * @param language the recipe's; decides what a comment and a string are
 * @param includesCredentials what the page's developer knows of the request
 */
export function applySteps(
  files: Files,
  main: string,
  steps: readonly Step[],
  language: string,
  includesCredentials = false,
): Files {
  const current: Record<string, string> = { ...files };
  let last: readonly string[] = [];
  const origins: string[] = [];
  for (const step of steps) {
    switch (step.do) {
      case 'remove':
        for (const [name, text] of Object.entries(current)) {
          if (!sameLanguage(name, main)) continue;
          const removed = removeAll(text, step.what, language);
          current[name] = removed.text;
          origins.push(...originsIn(removed.gone, text));
        }
        break;
      case 'insert': {
        const text = textOf(current, main);
        if (step.unless !== undefined && new RegExp(step.unless, 'm').test(text)) break;
        const { instead } = step;
        const fitting = instead !== undefined && new RegExp(instead.when, 'm').test(text) ? instead.code : step.code;
        const code = includesCredentials ? withCredentials(fitting) : fitting;
        last = code.flatMap((line) =>
          line === step.keeps?.line ? [line, ...kept(step.keeps, code, origins)] : [line],
        );
        current[main] = insert(text, step.where, last, language);
        break;
      }
      case 'replace':
        for (const [name, text] of Object.entries(current)) {
          if (sameLanguage(name, main)) current[name] = text.replace(new RegExp(step.spot.starts, 'gm'), step.by);
        }
        break;
      case 'repeat':
        current[main] = insert(textOf(current, main), step.where, last, language);
        break;
      case 'note':
      case 'show':
        break;
    }
  }
  return current;
}

function textOf(files: Files, name: string): string {
  // A file that is not there yet is made.
  return files[name] ?? '';
}

function sameLanguage(name: string, main: string): boolean {
  return name.split('.').at(-1) === main.split('.').at(-1);
}

function removeAll(
  whole: string,
  spots: readonly Spot[],
  language: string,
): { readonly text: string; readonly gone: string } {
  let text = whole;
  let gone = '';
  for (const spot of spots) {
    let from = 0;
    for (;;) {
      const found = find(text, spot, from, language);
      if (found === null) break;
      const indent = /^[ \t]*/.exec(text.slice(found.start))?.[0] ?? '';
      // A Python block cannot be left empty.
      const rest = spot.through === 'statement' && language === 'python' && indent !== '' ? `${indent}pass\n` : '';
      gone += text.slice(found.start, found.end);
      text = text.slice(0, found.start) + rest + text.slice(found.end);
      from = found.start + rest.length;
    }
  }
  return { text, gone };
}

/** The origins in what was removed, and in the lists of the file that it names. */
function originsIn(gone: string, whole: string): readonly string[] {
  const lists = [...new Set(gone.match(/[A-Za-z_]\w*/g) ?? [])].map(
    (name) => new RegExp(String.raw`\b${name}\s*=\s*\[[^\]]*\]`).exec(whole)?.[0] ?? '',
  );
  return [gone, ...lists].flatMap(
    (text) => text.match(/[a-z][a-z0-9+.-]*:\/\/[a-z0-9.-]+(?::[0-9]+)?(?=['"`\s;,]|$)/g) ?? [],
  );
}

function kept(
  { line, origin }: { readonly line: string; readonly origin: string },
  code: readonly string[],
  origins: readonly string[],
): readonly string[] {
  return [...new Set(origins)].map((other) => line.replace(origin, other)).filter((one) => !code.includes(one));
}

interface Found {
  readonly start: number;
  readonly end: number;
}

function find(text: string, spot: Spot, from: number, language: string): Found | null {
  const expression = new RegExp(spot.starts, 'gm');
  expression.lastIndex = from;
  const match = expression.exec(text);
  if (match === null) return null;
  const start = match.index;
  const matched = start + match[0].length;
  switch (spot.through) {
    case 'match':
      return { start, end: matched };
    case 'block':
      return { start, end: closing(text, text.indexOf('{', start), language) };
    case 'call': {
      const end = closing(text, text.indexOf('(', start), language);
      return { start, end: end + (/^\s*,\s*/.exec(text.slice(end))?.[0].length ?? 0) };
    }
    case 'statement':
      return { start, end: statementEnd(text, start, language) };
    case 'property':
      return { start, end: propertyEnd(text, matched, language) };
  }
}

/** Behind the bracket that closes the one at `open`. */
function closing(text: string, open: number, language: string): number {
  let depth = 0;
  for (let at = open; at < text.length; at = next(text, at, language)) {
    if ('([{'.includes(text.charAt(at))) depth += 1;
    if (')]}'.includes(text.charAt(at)) && (depth -= 1) === 0) return at + 1;
  }
  return text.length;
}

/** Behind the comma that follows a property, or before the bracket that ends the object. */
function propertyEnd(text: string, start: number, language: string): number {
  let depth = 0;
  for (let at = start; at < text.length; at = next(text, at, language)) {
    const character = text.charAt(at);
    if ('([{'.includes(character)) depth += 1;
    if (')]}'.includes(character) && (depth -= 1) < 0) return at;
    if (depth === 0 && character === ',') return at + 1;
  }
  return text.length;
}

/** Behind the line, or the semicolon, that ends the statement that starts at `start`. */
function statementEnd(text: string, start: number, language: string): number {
  let depth = 0;
  for (let at = start; at < text.length; at = next(text, at, language)) {
    const character = text.charAt(at);
    if ('([{'.includes(character)) depth += 1;
    if (')]}'.includes(character)) depth -= 1;
    // A bracket that was open before ends the statement as well: `{ res.set(…) }`.
    if (depth < 0) return at;
    if (depth === 0 && character === ';' && language !== 'python' && language !== 'go') {
      return text.charAt(at + 1) === '\n' ? at + 2 : at + 1;
    }
    if (depth === 0 && character === '\n') return at + 1;
  }
  return text.length;
}

/** The next place that is neither in a string nor in a comment. */
function next(text: string, at: number, language: string): number {
  const rest = text.slice(at);
  const [string] = /^(?:'''[^]*?'''|"""[^]*?"""|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`)/.exec(
    rest,
  ) ?? [''];
  if (string !== '') return at + string.length;
  const comment = commentSign(language) === '//' ? /^(?:\/\/[^\n]*|\/\*[^]*?\*\/)/ : /^#[^\n]*/;
  return at + Math.max(1, comment.exec(rest)?.[0].length ?? 0);
}

function insert(text: string, where: Place, code: readonly string[], language: string): string {
  const block = (indent: string) => code.map((line) => (line === '' ? '\n' : `${indent}${line}\n`)).join('');
  switch (where.at) {
    case 'top':
      return block('') + text;
    case 'end':
      return `${text.replace(/\n*$/, '\n')}\n${block('')}`;
    case 'above':
    case 'below': {
      const found = find(text, where.spot, 0, language);
      if (found === null) return where.at === 'above' ? `${text}\n${block('')}` : block('') + text;
      const at = where.at === 'above' ? found.start : found.end;
      const indent = /^[ \t]*/.exec(text.slice(found.start))?.[0] ?? '';
      return text.slice(0, at) + renamed(block(indent), text, where.spot) + text.slice(at);
    }
    case 'options': {
      const found = find(text, where.spot, 0, language);
      if (found === null) throw new Error(`there is no ${where.spot.words}`);
      return inOptions(text, found, block('  '), language);
    }
    case 'inside':
      return inside(text, where, block('  '), language);
  }
}

/** The code with the name that the file has for `app`. */
function renamed(code: string, text: string, { starts }: Spot): string {
  const name = new RegExp(starts, 'm').exec(text)?.groups?.['app'];
  return name === undefined ? code : code.replace(/(?<![\w.'"/])app(?=[.,)])/g, name);
}

/** At the top of the object that a call has as its argument; of one that it gets, where it has none. */
function inOptions(text: string, { start }: Found, block: string, language: string): string {
  const open = text.indexOf('(', start);
  const end = closing(text, open, language) - 1;
  const brace = text.indexOf('{', open);
  if (brace !== -1 && brace < end) return `${text.slice(0, brace + 1)}\n${block}${text.slice(brace + 1)}`;
  const comma = text.slice(open + 1, end).trim() === '' ? '' : ', ';
  return `${text.slice(0, end)}${comma}{\n${block}}${text.slice(end)}`;
}

function inside(
  text: string,
  { spot, having }: Extract<Place, { readonly at: 'inside' }>,
  block: string,
  language: string,
): string {
  let result = text;
  let from = 0;
  for (;;) {
    const found = find(result, spot, from, language);
    if (found === null) return result;
    const open = result.indexOf('{', found.start) + 1;
    const own = result.slice(open, found.end);
    const isMeant = having === undefined || new RegExp(having, 'm').test(own);
    if (isMeant) result = `${result.slice(0, open)}\n${block}${result.slice(open)}`;
    // Blocks in blocks are looked at, too; what was inserted is not.
    from = open + (isMeant ? block.length : 0);
  }
}
