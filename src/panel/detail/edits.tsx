import type { ComponentChildren } from 'preact';
import type { Edit, PageChange, Where } from '../../fixes/edit.ts';
import { Value } from '../../ui/value.tsx';

const places: Readonly<Record<Where | 'page', string>> = {
  preflight: 'preflight',
  response: 'response',
  both: 'preflight and response',
  page: "page's code",
};

/** The changes one by one, as what is added, taken away or answered, and where. */
export function Edits({ edits, label }: { readonly edits: readonly Edit[]; readonly label: string }) {
  return (
    <ul class="edits" aria-label={label}>
      {edits.map((edit, i) => (
        <li key={i} class={'remove' in edit ? 'removes' : 'adds'}>
          <span class="edit-words">{words(edit)}</span>
          <span class="edit-place">{places[edit.on]}</span>
        </li>
      ))}
    </ul>
  );
}

function words(edit: Edit): ComponentChildren {
  if (edit.on === 'page') return pageWords(edit.change);
  if ('set' in edit) return <Line verb="Set" code={`${edit.set}: ${edit.to}`} />;
  if ('remove' in edit) return <Line verb="Remove" code={edit.remove} />;
  if ('vary' in edit) return <Line verb="Add to Vary:" code={edit.vary} />;
  if (edit.on === 'preflight') return <Line verb="Answer with status" code={String(edit.status)} />;
  return <Line verb="Answer here, without a redirect, with status" code={String(edit.status)} />;
}

function pageWords(change: PageChange): ComponentChildren {
  switch (change.kind) {
    case 'url':
      return <Line verb="Request this URL instead" code={change.to} />;
    case 'credentials':
      return <Line verb="Send it without cookies" code={`credentials: '${change.to}'`} />;
    case 'method':
      return <Line verb="Use the method" code={change.to} />;
    case 'remove-header':
      return <Line verb="Do not send the header" code={change.name} />;
    case 'mode':
      return <Line verb="Use" code={`mode: '${change.to}'`} />;
    case 'redirect':
      return <Line verb="Use" code={`redirect: '${change.to}'`} />;
  }
}

function Line({ verb, code }: { readonly verb: string; readonly code: string }) {
  return (
    <>
      {verb}{' '}
      <code>
        <Value value={code} most={300} />
      </code>
    </>
  );
}
