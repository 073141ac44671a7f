import type { Edit } from './edit.ts';

/**
 * Several fixes as one list: of two edits about the same thing the later one stands (it was made on the healed
 * exchange, so it holds what the earlier one set), and what `both` already says is not said again.
 */
export function mergeEdits(edits: readonly Edit[]): readonly Edit[] {
  const last = edits.filter((edit, i) => !edits.slice(i + 1).some((later) => targetOf(later) === targetOf(edit)));
  return last.filter((edit) => edit.on === 'both' || !last.some((other) => saysForBoth(other, edit)));
}

/** What an edit is about: two edits with the same target would overwrite each other. */
function targetOf(edit: Edit): string {
  if ('set' in edit) return `${edit.on} ${edit.set.toLowerCase()}`;
  if ('remove' in edit) return `${edit.on} ${edit.remove.toLowerCase()}`;
  if ('vary' in edit) return `${edit.on} vary ${edit.vary}`;
  if ('status' in edit) return `${edit.on} status`;
  return `page ${edit.change.kind} ${edit.change.kind === 'remove-header' ? edit.change.name.toLowerCase() : ''}`;
}

function saysForBoth(other: Edit, edit: Edit): boolean {
  return other.on === 'both' && JSON.stringify({ ...other, on: edit.on }) === JSON.stringify(edit);
}
