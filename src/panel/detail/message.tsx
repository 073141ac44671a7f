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
  readonly open?: boolean;
}

const none: ReadonlySet<string> = new Set();

/** One request or response: its first line, and its headers on demand; open at once where it decided. */
export function Message({ title, status, headers, absent, deciding = none, open = false }: MessageProps) {
  const named = new Set([...deciding].filter((name) => name !== 'status'));
  return (
    <details class="message" open={open}>
      <summary>
        <span class="message-title">{title}</span>
        <code class={deciding.has('status') ? 'decides' : ''}>{visible(status)}</code>
        {deciding.has('status') && <Mark />}
      </summary>
      {headers === null ? (
        <p class="quiet">{absent ?? 'No answer with headers was seen.'}</p>
      ) : (
        <HeaderTable caption={`${title} headers`} headers={headers} deciding={named} />
      )}
    </details>
  );
}
