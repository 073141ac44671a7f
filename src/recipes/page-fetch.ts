import type { Edit, PageChange } from '../fixes/edit.ts';
import type { RecipeContext } from './recipe.ts';
import type { Step } from './step.ts';
import { jsString } from './quote.ts';

/** The change in the page's own code, as `fetch` before and after; null where the page changes nothing. */
export function pageFetch(edits: readonly Edit[], context: RecipeContext): readonly Step[] | null {
  const changes = edits.flatMap((edit: Edit) => (edit.on === 'page' ? [edit.change] : []));
  if (changes.length === 0) return null;
  const kinds = new Set(changes.map(({ kind }) => kind));
  const code = [
    '// Before',
    call(context.url, before(context, changes)),
    '',
    '// After',
    call(urlAfter(context.url, changes), after(context, changes)),
    ...(kinds.has('credentials') ? ['// XMLHttpRequest and axios: withCredentials = false'] : []),
  ];
  return [{ do: 'show', code }];
}

type Options = readonly (readonly [name: string, code: string])[];

function before({ method, credentials }: RecipeContext, changes: readonly PageChange[]): Options {
  const removed = changes.flatMap((change) => (change.kind === 'remove-header' ? [change.name] : []));
  const names = new Set(changes.map(({ kind }) => kind));
  return [
    ...(method === 'GET' ? [] : [['method', jsString(method)] as const]),
    ...(credentials ? [['credentials', "'include'"] as const] : []),
    ...(names.has('mode') ? [['mode', "'…'"] as const] : []),
    ...(names.has('redirect') ? [['redirect', "'…'"] as const] : []),
    ...(removed.length === 0 ? [] : [['headers', headers(removed)] as const]),
  ];
}

function after({ method, credentials }: RecipeContext, changes: readonly PageChange[]): Options {
  const to = changes.find((change) => change.kind === 'method')?.to ?? method;
  const omit = changes.some(({ kind }) => kind === 'credentials');
  const removes = changes.some(({ kind }) => kind === 'remove-header');
  return [
    ...(to === 'GET' ? [] : [['method', jsString(to)] as const]),
    ...(omit ? [['credentials', "'omit'"] as const] : []),
    ...(credentials && !omit ? [['credentials', "'include'"] as const] : []),
    ...(changes.some(({ kind }) => kind === 'mode') ? [['mode', "'cors'"] as const] : []),
    ...(changes.some(({ kind }) => kind === 'redirect') ? [['redirect', "'follow'"] as const] : []),
    ...(removes ? [['headers', '{ /* your other headers stay */ }'] as const] : []),
  ];
}

function urlAfter(url: string, changes: readonly PageChange[]): string {
  return changes.find((change) => change.kind === 'url')?.to ?? url;
}

function headers(names: readonly string[]): string {
  return `{ ${names.map((name) => `${jsString(name)}: '…'`).join(', ')} }`;
}

function call(url: string, options: Options): string {
  if (options.length === 0) return `fetch(${jsString(url)});`;
  return [`fetch(${jsString(url)}, {`, ...options.map(([name, code]) => `  ${name}: ${code},`), '});'].join('\n');
}
