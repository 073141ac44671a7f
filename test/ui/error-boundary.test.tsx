import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { ErrorBoundary } from '../../src/ui/error-boundary.tsx';

afterEach(cleanup);

function Broken({ works }: { readonly works: boolean }) {
  if (!works) throw new Error('no such <b>hop</b>');
  return <p>all well</p>;
}

test('a mistake is shown in its place as text, and another finding tries again', () => {
  const view = (works: boolean) => (
    <ErrorBoundary what="this request" retry={works}>
      <Broken works={works} />
    </ErrorBoundary>
  );
  const { rerender, container } = render(view(false));
  expect(screen.getByRole('alert').textContent).toContain('no such <b>hop</b>');
  expect(container.querySelector('b')).toBeNull();
  rerender(view(true));
  expect(screen.getByText('all well')).toBeTruthy();
});
