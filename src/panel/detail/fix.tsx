import type { Finding } from '../../report/finding.ts';
import { redactFinding } from '../../report/redact.ts';
import { recipesOf } from '../../report/recipes-of.ts';
import { CodeBlock } from '../../ui/code-block.tsx';
import { Icon } from '../../ui/icons.tsx';
import type { SettingsStore } from '../state/settings.ts';
import { Edits } from './edits.tsx';
import { RecipePicker } from './recipe-picker.tsx';

interface FixProps {
  readonly finding: Finding;
  readonly settings: SettingsStore;
  /** Whether what can be copied from here is masked. */
  readonly redact: boolean;
}

/** The change that heals it: what has to be different, as text to paste, and whether that is proved. */
export function Fix({ finding, settings, redact }: FixProps) {
  const { edits, otherwise } = finding.fix;
  return (
    <div class="fix">
      {edits.length > 0 && (
        <>
          <Edits edits={edits} label="Changes" />
          <Proof finding={finding} />
          <RecipePicker recipes={recipesOf(redactFinding(finding, redact))} settings={settings} redact={redact} />
        </>
      )}
      {otherwise.length > 0 && <Otherwise finding={finding} first={edits.length === 0} redact={redact} />}
    </div>
  );
}

/** Our own algorithm, run again on this exchange with the changes applied. */
function Proof({ finding }: { readonly finding: Finding }) {
  if (finding.fix.heals) {
    return (
      <p class="proof proved">
        <Icon name="done" />
        {proofOf(finding)}
      </p>
    );
  }
  return (
    <p class="proof">
      <Icon name="info" />
      Needed, but not enough alone: something else would still stop this request.
    </p>
  );
}

/** Says no more than was checked: behind a refused preflight nobody has seen the answer to the request itself. */
function proofOf({ exchange, cause }: Finding): string {
  const isUnanswered = cause?.phase === 'preflight' && exchange.hops[cause.hop]?.response === null;
  return isUnanswered
    ? 'Proved: with this change, the preflight passes. The request itself is sent only then, and its answer needs the same headers.'
    : 'Proved: with this change, every check of this request passes.';
}

interface OtherwiseProps {
  readonly finding: Finding;
  readonly first: boolean;
  readonly redact: boolean;
}

function Otherwise({ finding, first, redact }: OtherwiseProps) {
  const { otherwise } = finding.fix;
  const masked = redactFinding(finding, redact);
  const [page] = recipesOf(masked, masked.fix.otherwise);
  return (
    <>
      {!first && <h4>Or, instead</h4>}
      <Edits edits={otherwise} label="Other changes" />
      {page !== undefined && (
        <CodeBlock code={page.code} label={`code for ${page.title}`} file={page.file} redact={redact} />
      )}
    </>
  );
}
