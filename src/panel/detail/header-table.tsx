import { useState } from 'preact/hooks';
import { visible } from '../../wording/text.ts';
import type { HeaderList } from '../../cors/model.ts';
import { counted } from '../../ui/labels.ts';
import { Value } from '../../ui/value.tsx';

interface HeaderTableProps {
  readonly caption: string;
  readonly headers: HeaderList;
  /** Names (lower case) of the headers that decided; one of them that is not in the list is shown as missing. */
  readonly deciding: ReadonlySet<string>;
}

/** Rows drawn before the rest is asked for. */
const most = 60;

/** One message's headers in their order. */
export function HeaderTable({ caption, headers, deciding }: HeaderTableProps) {
  const [whole, setWhole] = useState(false);
  const present = new Set(headers.map(([name]) => name.toLowerCase()));
  const missing = [...deciding].filter((name) => !present.has(name));
  const rows = headers
    .map(([name, value], i) => ({ name, value, i, decides: deciding.has(name.toLowerCase()) }))
    .filter(({ i, decides }) => whole || i < most || decides);
  return (
    <>
      <table class="headers">
        <caption class="visually-hidden">{caption}</caption>
        <tbody>
          {missing.map((name) => (
            <tr key={`missing ${name}`} class="decides">
              <th scope="row">{headerCase(name)}</th>
              <td>
                <i>missing</i> <Mark />
              </td>
            </tr>
          ))}
          {rows.map(({ name, value, i, decides }) => (
            <tr key={i} class={decides ? 'decides' : ''}>
              <th scope="row">{visible(name)}</th>
              <td>
                <Value value={value} /> {decides && <Mark />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length < headers.length && (
        <button type="button" class="link more" onClick={() => setWhole(true)}>
          Show all {counted(headers.length, 'header')}
        </button>
      )}
      {headers.length === 0 && missing.length === 0 && <p class="quiet">No headers.</p>}
    </>
  );
}

export function Mark() {
  return <span class="mark">this decides</span>;
}

/** `access-control-allow-origin` as people write it. */
const headerCase = (name: string) => name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase());
