import { afterEach, expect, test, vi } from 'vitest';
import { copyText } from '../../src/ui/copy.ts';

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

function clipboard(writeText: (text: string) => Promise<void>): void {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
}

/** happy-dom has no `execCommand`: this one notes what was selected when it was called. */
function execCommand(answer: boolean): string[] {
  const seen: string[] = [];
  Object.defineProperty(document, 'execCommand', {
    configurable: true,
    value: () => {
      seen.push(document.querySelector('textarea')?.value ?? '');
      return answer;
    },
  });
  return seen;
}

test('the clipboard takes the text', async () => {
  const taken: string[] = [];
  clipboard(async (text) => void taken.push(text));
  expect(await copyText('a\nb')).toBe(true);
  expect(taken).toEqual(['a\nb']);
});

test('where DevTools forbids the clipboard, a selected text area stands in, and the focus comes back', async () => {
  clipboard(() => Promise.reject(new Error('NotAllowedError')));
  const seen = execCommand(true);
  const button = document.body.appendChild(document.createElement('button'));
  button.focus();
  expect(await copyText('a\nb')).toBe(true);
  expect(seen).toEqual(['a\nb']);
  expect(document.querySelector('textarea')).toBeNull();
  expect(document.activeElement).toBe(button);
});

test('a refusal of both is told', async () => {
  clipboard(() => Promise.reject(new Error('NotAllowedError')));
  execCommand(false);
  expect(await copyText('a')).toBe(false);
});
