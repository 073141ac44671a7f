import { CopyButton } from './copy-button.tsx';
import { maskingWords } from './masking.ts';

interface CodeBlockProps {
  readonly code: string;
  /** What it is, for the button's name: "code for nginx". */
  readonly label: string;
  /** Where it goes: a file's name, "the server's answers". */
  readonly file: string;
  /** Whether secrets in it are masked, which stands beside the copy button. */
  readonly redact: boolean;
  /** False where the copy button stands elsewhere. */
  readonly copies?: boolean;
}

/** Code to paste, as plain text, scrollable by keyboard, with where it goes and its copy button. */
export function CodeBlock({ code, label, file, redact, copies = true }: CodeBlockProps) {
  return (
    <div class="code-block">
      <div class="code-head">
        <span class="code-file">{file}</span>
        <span class="code-masking">{maskingWords(redact)}</span>
        {copies && <CopyButton label={`Copy ${label}`} text={() => code} compact />}
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <pre tabIndex={0} role="group" aria-label={label}>
        <code>{code}</code>
      </pre>
    </div>
  );
}
