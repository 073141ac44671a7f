import { visible } from '../../wording/text.ts';
import type { HeaderList } from '../../cors/model.ts';
import { HeaderTable, Mark } from './header-table.tsx';

interface MessageProps {
  readonly title: string;
  /** Method or status line. */
  readonly status: string;
  /** null: not seen. */
  readonly headers: HeaderList | null;
  /** What to say then. */
  readonly absent?: string;
  readonly deciding?: ReadonlySet<string>;
}

const none: ReadonlySet<string> = new Set();

/** One request or response: its first line, and its headers on demand; marked where it decided. */
export function Message({ title, status, headers, absent, deciding = none }: MessageProps) {
  const named = new Set([...deciding].filter((name) => name !== 'status'));
  return (
    <details class="message">
      <summary>
        <span class="message-title">{title}</span>
        <code class={deciding.has('status') ? 'decides' : ''}>{visible(status)}</code>
        {deciding.size > 0 && <Mark />}
      </summary>
      {headers === null ? (
        <p class="quiet">{absent ?? 'No response with headers was seen.'}</p>
      ) : (
        <HeaderTable caption={`${title} headers`} headers={headers} deciding={named} />
      )}
    </details>
  );
}
