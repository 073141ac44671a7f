import type { Edit } from '../fixes/edit.ts';
import type { Responsible } from './diagnosis.ts';

const serverSide: ReadonlySet<Responsible> = new Set(['server', 'proxy', 'gateway', 'cdn', 'auth']);

/** The edits that this party can make: responses are the server side's, requests are the page's. */
export function madeBy(responsible: Responsible, edits: readonly Edit[]): readonly Edit[] {
  if (responsible === 'page') return edits.filter(({ on }) => on === 'page');
  return serverSide.has(responsible) ? edits.filter(({ on }) => on !== 'page') : [];
}
