/**
 * Runs in the panel's page before its own scripts. All times end when the document has changed and is laid out, not when
 * it is on the screen: the next frame would round them up to multiples of 16.7 ms.
 */
const laidOut = () => document.body.getBoundingClientRect().height >= 0 && performance.now();

/** Resolves to the milliseconds since `start` as soon as `isDone` finds what it waits for in the document. */
const until = (start, isDone) =>
  new Promise((resolve) => {
    const look = () => {
      if (!isDone()) return false;
      observer.disconnect();
      resolve(laidOut() - start);
      return true;
    };
    const observer = new MutationObserver(look);
    if (!look()) observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });

const rows = () => Number(document.querySelector('[role="grid"]')?.getAttribute('aria-rowcount') ?? 1) - 1;
const field = () => document.querySelector('input[aria-label="Filter"]');
const detail = () => document.querySelector('.detail')?.textContent ?? '';

const drawn = () => document.querySelector('[role="grid"] .row') !== null;
const firstRows = until(0, drawn);

globalThis.bench = {
  /** From the begin of the navigation to the first rows. */
  shown: () => firstRows,

  /** From the begin of the navigation to rows, all of them counted. */
  opened: (count) => until(0, () => rows() === count && drawn()),

  /** From the key press to the list of what matches. */
  filter: async (text) => {
    const before = rows();
    const input = field();
    const start = performance.now();
    const done = until(start, () => rows() !== before);
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    return { time: await done, rows: rows() };
  },

  /** From the key press to the next request's detail. */
  press: async (key) => {
    const grid = document.querySelector('[role="grid"]');
    const row = grid.querySelector('[tabindex="0"]');
    const before = detail();
    const start = performance.now();
    const done = until(start, () => detail() !== before && detail() !== '');
    row.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    return done;
  },

  /** A plain table of 1,000 rows and 6 cells with the same words in it, by the DOM alone. */
  table: () => {
    const words = [...document.querySelector('[role="grid"] .row').children].map((cell) => cell.textContent);
    const start = performance.now();
    const table = document.createElement('table');
    for (let i = 0; i < 1000; i++) {
      const row = table.insertRow();
      for (const word of words) row.insertCell().textContent = word;
    }
    document.body.append(table);
    const time = laidOut() - start;
    table.remove();
    return time;
  },
};
