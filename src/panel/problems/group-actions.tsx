import { recipesOf } from '../../report/recipes-of.ts';
import { redactFinding } from '../../report/redact.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { download } from '../../ui/download.ts';
import { Icon } from '../../ui/icons.tsx';
import { maskingWords } from '../../ui/masking.ts';
import { asMarkdown, fileName } from '../../ui/reports.ts';
import { chosenRecipe } from '../detail/chosen-recipe.ts';
import { reportContext, type Panel } from '../state/panel.ts';
import type { Problem } from './problem.ts';

interface GroupActionsProps {
  readonly problem: Problem;
  readonly panel: Panel;
}

/** What can be done for all requests of a group at once. */
export function GroupActions({ problem, panel }: GroupActionsProps) {
  const { group } = problem;
  const fix = fixOf(problem, panel);
  const report = () => asMarkdown(group.findings.map(panel.callSites.attach), reportContext(panel));
  const save = () => download(fileName(panel.log.log.value.page, new Date(), 'md'), 'text/markdown', report());
  return (
    <span role="gridcell" class="group-actions">
      {fix !== null && (
        <CopyButton
          label="Copy fix"
          about={`for all ${problem.requests.length}: ${fix.title}`}
          text={() => fix.code}
          primary
        />
      )}
      <CopyButton label="Copy report" about={`on all ${group.findings.length}`} text={report} />
      <button type="button" class="button" title="Save this group as a Markdown report" onClick={save}>
        <Icon name="export" />
        Save report
      </button>
      <span class="code-masking">{maskingWords(panel.layout.redact.value)}</span>
    </span>
  );
}

/**
 * One fix for all of them: a recipe is written from all that its host has to allow, the blocked requests of the log included.
 * null where nobody's recipe says so: the newest request alone would be fixed.
 */
function fixOf({ group }: Problem, panel: Panel) {
  const newest = group.findings.at(-1) ?? group.findings[0];
  if (newest.hostPolicy === null || newest.fix.edits.every(({ on }) => on === 'page')) return null;
  const { recipe: last, stacks } = panel.settings.settings.value;
  const masked = redactFinding(newest, panel.layout.redact.value);
  const recipes = recipesOf(masked, masked.fix.edits, stacks);
  return chosenRecipe(recipes, { picked: null, last })?.chosen ?? null;
}
