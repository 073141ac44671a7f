import { visible, type Text } from '../wording/text.ts';
import { piecesOf } from './glossary.ts';

interface WordsProps {
  readonly parts: Text;
  /** Words of the field get a tooltip that says what they mean. */
  readonly explained?: boolean;
}

/** A text for people as elements: words as text, a stranger's values as `<code>`, cut and with control characters shown. */
export function Words({ parts, explained = false }: WordsProps) {
  return (
    <span class="words">
      {parts.map((part, i) => {
        if (typeof part !== 'string') return <code key={i}>{visible(part.code)}</code>;
        return explained ? <Explained key={i} words={part} /> : part;
      })}
    </span>
  );
}

function Explained({ words }: { readonly words: string }) {
  return (
    <>
      {piecesOf(words).map(({ text, meaning }, i) =>
        meaning === null ? (
          text
        ) : (
          <abbr key={i} title={meaning}>
            {text}
          </abbr>
        ),
      )}
    </>
  );
}
