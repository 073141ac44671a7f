import { useId } from 'preact/hooks';
import { originOf } from '../../cors/origin.ts';
import type { RenderedRecipe } from '../../stacks/render.ts';
import type { Finding } from '../../report/finding.ts';
import { recipesOf } from '../../report/recipes-of.ts';
import { redactFinding } from '../../report/redact.ts';
import { CodeBlock } from '../../ui/code-block.tsx';
import { Icon } from '../../ui/icons.tsx';
import { counted } from '../../ui/labels.ts';
import { Words } from '../../ui/words.tsx';
import type { SettingsStore } from '../state/settings.ts';
import { Edits } from './edits.tsx';
import { RecipePicker } from './recipe-picker.tsx';

interface FixCardProps {
  readonly finding: Finding;
  readonly settings: SettingsStore;
  /** Whether what can be copied from here is masked. */
  readonly redact: boolean;
}

/** The one thing to do: the instruction, the change as text to paste, and whether it was verified. */
export function FixCard({ finding, settings, redact }: FixCardProps) {
  const title = useId();
  const words = finding.rootCause ?? finding.cause;
  if (words === null) return null;
  const { edits, otherwise } = finding.fix;
  const masked = redactFinding(finding, redact);
  const { stacks } = settings.settings.value;
  const recipes = recipesOf(masked, masked.fix.edits, stacks);
  const [other] = recipesOf(masked, masked.fix.otherwise);
  return (
    <section class="fix-card" aria-labelledby={title}>
      <h3 id={title} class="fix-act">
        <span class="visually-hidden">Fix: </span>
        <Words parts={words.act} explained />
      </h3>
      <RecipePicker
        key={finding.id}
        recipes={recipes}
        host={originOf(finding.cause?.refusal.request.url ?? '')}
        settings={settings}
        redact={redact}
      />
      {edits.length > 0 && (
        <>
          <Verified finding={finding} />
          <details class="fix-more">
            <summary>{counted(edits.length, 'change')} in detail</summary>
            <Edits edits={edits} label="Changes" />
          </details>
        </>
      )}
      {otherwise.length > 0 && <Otherwise finding={finding} recipe={other} redact={redact} open={edits.length === 0} />}
    </section>
  );
}

/** Our own algorithm, run again on this exchange with the changes applied. */
function Verified({ finding }: { readonly finding: Finding }) {
  if (finding.fix.heals) {
    return (
      <p class="proof proved">
        <Icon name="done" />
        {verifiedWords(finding)}
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

/** Says no more than was checked: behind a refused preflight nobody has seen the response to the request itself. */
function verifiedWords({ exchange, cause }: Finding): string {
  const isUnanswered = cause?.phase === 'preflight' && exchange.hops[cause.hop]?.response === null;
  return isUnanswered
    ? 'Verified: with this change the preflight passes. The response to the request itself needs the same headers.'
    : 'Verified: with this change the request passes every CORS check.';
}

interface OtherwiseProps {
  readonly finding: Finding;
  readonly recipe: RenderedRecipe | undefined;
  readonly redact: boolean;
  readonly open: boolean;
}

/** Another way, usually on the other side. */
function Otherwise({ finding, recipe, redact, open }: OtherwiseProps) {
  const isPage = finding.fix.otherwise.every(({ on }) => on === 'page');
  return (
    <details class="fix-more" open={open}>
      <summary>Or, instead, change {isPage ? 'the request in your page' : 'the response'}</summary>
      <Edits edits={finding.fix.otherwise} label="Other changes" />
      {recipe !== undefined && (
        <CodeBlock code={recipe.code} label={`code for ${recipe.title}`} file={recipe.file} redact={redact} />
      )}
    </details>
  );
}
