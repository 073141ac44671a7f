interface Actions {
  readonly find: () => void;
  readonly clear: () => void;
  readonly help: () => void;
  /** One request on, or back. */
  readonly step: (by: 1 | -1) => void;
  /** False when there was nothing to go back from: then DevTools gets its Escape. */
  readonly back: () => boolean;
}

/** The keys and what they do, as the help shows them. */
export const shortcuts = [
  { keys: ['/', 'Ctrl+F'], does: 'Go to the filter' },
  { keys: ['Esc'], does: 'Empty the filter, close the detail' },
  { keys: ['↑', '↓'], does: 'Previous, next request' },
  { keys: ['K', 'J'], does: 'The same while a request is open' },
  { keys: ['Home', 'End'], does: 'First, last request' },
  { keys: ['Enter'], does: 'Open the request' },
  { keys: ['Ctrl+L'], does: 'Clear the log' },
  { keys: ['?'], does: 'This help' },
] as const;

/** Runs the action of a key press that means one, and keeps DevTools from acting on it as well. */
export function onShortcut(event: KeyboardEvent, actions: Actions): void {
  const command = (event.ctrlKey || event.metaKey) && !event.altKey;
  const typing = event.target instanceof HTMLInputElement && event.target.type === 'text';
  const key = command ? `Ctrl+${event.key.toLowerCase()}` : event.key;
  const handled = run(key, typing, actions);
  if (handled) event.preventDefault();
}

function run(key: string, typing: boolean, actions: Actions): boolean {
  if (key === 'Escape') return actions.back();
  if (key === 'Ctrl+f' || (key === '/' && !typing)) actions.find();
  else if (key === 'Ctrl+l') actions.clear();
  else if (key === '?' && !typing) actions.help();
  else if ((key === 'j' || key === 'k') && !typing) actions.step(key === 'j' ? 1 : -1);
  else return false;
  return true;
}
