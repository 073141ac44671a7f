import { visible } from '../../wording/text.ts';
import type { Frame } from '../../report/frame.ts';
import { isOpenable } from '../../ui/openable.ts';
import { urlParts } from '../../ui/url-parts.ts';
import { useSaid } from '../../ui/use-said.ts';

/** null: there is no DevTools to open it in. */
export type OpenSource = ((url: string, line: number, column: number) => Promise<boolean>) | null;

interface PlaceProps {
  readonly frame: Frame;
  readonly open: OpenSource;
}

/** File and line, as a link into Sources where the code has an address. */
export function Place({ frame, open }: PlaceProps) {
  const [said, say] = useSaid();
  const { url, line, column } = frame;
  if (url === '') return <span class="quiet">evaluated code</span>;
  const name = `${visible(fileOf(url), 80)}${line === null ? '' : `:${line}`}`;
  const address = `${visible(url, 500)}${line === null ? '' : `:${line}${column === null ? '' : `:${column}`}`}`;
  if (open === null || !isOpenable(url)) {
    return (
      <bdi class="place" title={address}>
        {name}
      </bdi>
    );
  }
  const show = async () => {
    if (!(await open(url, line ?? 1, column ?? 1))) say('DevTools has no such source.');
  };
  return (
    <>
      <button type="button" class="link place" title={`Open in Sources: ${address}`} onClick={() => void show()}>
        <bdi>{name}</bdi>
      </button>{' '}
      <span class="bar-said" role="status">
        {said}
      </span>
    </>
  );
}

/** The last part of the path; the host for a document at its root. */
function fileOf(url: string): string {
  const { host, path } = urlParts(url);
  const last = path.slice(path.lastIndexOf('/') + 1);
  return last === '' ? `${host}${path}` : last;
}
