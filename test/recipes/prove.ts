import type { RenderedRecipe } from '../../src/stacks/render.ts';
import type { Finding } from '../../src/report/finding.ts';
import { recipesOf } from '../../src/report/recipes-of.ts';
import { applySteps, type Files } from './apply-steps.ts';
import type { Lab, LabPage } from './lab.ts';
import { running } from './running.ts';
import type { Ask, Stack, State } from './stacks/stack.ts';

/** What became of one broken state. */
export interface Proof {
  /** The id of the finding's cause. */
  readonly cause: string | null;
  /** null: the finding has no recipe for this stack. */
  readonly recipe: RenderedRecipe | null;
  /** The configuration after the recipe. */
  readonly after: Files;
  /** What is wrong, one line each; empty: proven. */
  readonly faults: readonly string[];
  /** A foreign page could read before, with or without cookies. */
  readonly wasOpen: boolean;
}

/**
 * Starts the stack in a broken state, makes the requests in a real browser, takes the recipe from what the extension
 * logged, follows its steps, starts the stack again, and makes the requests again, also from a foreign page.
 */
export async function prove(lab: Lab, stack: Stack, state: State): Promise<Proof> {
  const files = filled(state.files, lab);
  const asks = [...state.others, state.broken];
  const before = await running(stack, files, async (server) => {
    const faults = await othersFail(await lab.open(lab.origins.app), server, state, true, 'before: ');
    const page = await lab.open(lab.origins.app);
    faults.push(...(await othersFail(page, server, state, false, 'before: ')));
    if ((await page.ask(server, state.broken)) !== null) faults.push('before: the broken request passes');
    const findings = await page.findings(asks.filter(({ isElsewhere }) => !isElsewhere).length);
    await page.close();
    return { faults, finding: findings.at(-1) ?? null, wasOpen: (await foreignReads(lab, server, asks)).length > 0 };
  });
  const { finding, faults, wasOpen } = before;
  const recipe = finding === null ? null : recipeOf(finding, stack.id);
  const about = { cause: finding?.cause?.id ?? null, recipe, wasOpen };
  if (recipe === null) return { ...about, after: files, faults: [...faults, 'there is no recipe'] };

  const after = applySteps(files, stack.main, recipe.steps, recipe.language, state.broken.credentials === 'include');
  try {
    const left = await running(stack, after, async (server) => {
      const page = await lab.open(lab.origins.app);
      const all = await othersFail(page, server, state, true, 'after: ');
      all.push(...(await othersFail(page, server, state, false, 'after: ')));
      const read = await page.ask(server, state.broken);
      if (read === null) {
        const why = (await page.findings(asks.length)).at(-1)?.cause?.id ?? 'no finding';
        all.push(`after: the request is still blocked: ${why}`);
      }
      await page.close();
      const foreign = await foreignReads(lab, server, asks);
      const open = state.isPublic ? foreign.filter((line) => line.includes('with cookies')) : foreign;
      return [...all, ...open.map((line) => `after: a foreign page reads ${line}`)];
    });
    return { ...about, after, faults: [...faults, ...left] };
  } catch (error) {
    return { ...about, after, faults: [...faults, `after: ${String(error)}`] };
  }
}

/** For the fix, or for what can be done instead of it. */
function recipeOf(finding: Finding, id: string): RenderedRecipe | null {
  const all = [...recipesOf(finding), ...recipesOf(finding, finding.fix.otherwise)];
  return all.find((recipe) => recipe.id === id) ?? null;
}

async function othersFail(
  page: LabPage,
  server: string,
  { others }: State,
  elsewhere: boolean,
  when: string,
): Promise<string[]> {
  const faults: string[] = [];
  for (const ask of others.filter(({ isElsewhere = false }) => isElsewhere === elsewhere)) {
    const read = await page.ask(server, ask);
    const title = `${ask.method ?? 'GET'} ${ask.path} of ${ask.page ?? 'app'}`;
    if (read === null) faults.push(`${when}${title} is blocked`);
    else if (ask.reads !== undefined && read.read === null) faults.push(`${when}${title} cannot read ${ask.reads}`);
  }
  return faults;
}

/** The requests whose responses a page of an origin that nobody allowed can read, with and without cookies. */
async function foreignReads(lab: Lab, server: string, asks: readonly Ask[]): Promise<readonly string[]> {
  const page = await lab.open(lab.origins.foreign);
  const read: string[] = [];
  for (const ask of asks) {
    const { credentials: _credentials, page: _page, ...without } = ask;
    const line = `${ask.method ?? 'GET'} ${ask.path}`;
    if ((await page.ask(server, without)) !== null) read.push(`${line} without cookies`);
    if ((await page.ask(server, { ...without, credentials: 'include' })) !== null) read.push(`${line} with cookies`);
  }
  await page.close();
  return read;
}

function filled(files: Files, { origins }: Lab): Files {
  const fill = (text: string) => text.replaceAll('@APP@', origins.app).replaceAll('@SHOP@', origins.shop);
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [name, fill(text)]));
}
