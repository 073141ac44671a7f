import { visible, type Text } from '../causes/text.ts';

/** A text for people as elements: words as text, a stranger's values as `<code>`, cut and with control characters shown. */
export function Words({ parts }: { readonly parts: Text }) {
  return (
    <span class="words">
      {parts.map((part, i) => (typeof part === 'string' ? part : <code key={i}>{visible(part.code)}</code>))}
    </span>
  );
}
