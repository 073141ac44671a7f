import { CopyButton } from './copy-button.tsx';

interface CodeBlockProps {
  readonly code: string;
  /** What is copied, for the button's name: "Copy nginx configuration". */
  readonly label: string;
}

/** Code to paste, as plain text, scrollable by keyboard, with its copy button. */
export function CodeBlock({ code, label }: CodeBlockProps) {
  return (
    <div class="code-block">
      <pre tabIndex={0} role="region" aria-label={label}>
        <code>{code}</code>
      </pre>
      <CopyButton label={`Copy ${label}`} text={() => code} compact />
    </div>
  );
}
