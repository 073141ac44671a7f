import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Edit } from '../../src/fixes/edit.ts';
import { all } from '../../src/stacks/all.ts';
import { renderAll } from '../../src/stacks/render.ts';
import type { SettingNames, Stack } from '../../src/stacks/stack.ts';

it('assets/stacks.md is the reference of all stacks', async () => {
  const stacks = all.toSorted((a, b) => a.rank - b.rank);
  const head = [
    '# Stacks',
    '',
    'How the CORS of each stack is recognized and configured, and how its recipe was seen to work. This file is generated from `src/stacks` by the',
    'tests (`npx vitest run --project pure test/stacks -u`). The recipes are those for a page of `https://app.example` that sends `PUT` with',
    '`content-type`, `x-tenant-id` and cookies to a server that has no CORS settings yet.',
    '',
    '| stack | written for | configured by | recipe |',
    '| --- | --- | --- | --- |',
    ...stacks.map(
      (stack) =>
        `| [${stack.title}](#${stack.id}) | ${stack.version} | ${stack.configuredBy} | ${provenShort(stack)} |`,
    ),
  ].join('\n');
  await expect(`${head}\n\n${stacks.map(pageOf).join('\n\n')}\n`).toMatchFileSnapshot('../../assets/stacks.md');
});

const edits: readonly Edit[] = [
  { on: 'preflight', status: 204 },
  { on: 'both', set: 'Access-Control-Allow-Origin', to: 'https://app.example' },
  { on: 'both', vary: 'Origin' },
  { on: 'both', set: 'Access-Control-Allow-Credentials', to: 'true' },
  { on: 'preflight', set: 'Access-Control-Allow-Methods', to: 'PUT' },
  { on: 'preflight', set: 'Access-Control-Allow-Headers', to: 'content-type, x-tenant-id' },
];

const rendered = renderAll(edits, {
  origin: 'https://app.example',
  url: 'https://api.example/items/7',
  method: 'PUT',
  credentials: true,
  headers: ['content-type', 'x-tenant-id'],
});

const by = {
  you: 'whoever runs it',
  operator: 'its operator, not who calls it',
  nobody: 'nobody but its makers: there is no recipe',
} as const;

function pageOf(stack: Stack): string {
  const { id, title, kind, version, seenAs, configuredBy, docs, recipe, waysOut = [] } = stack;
  const code = rendered.find((one) => one.id === id)?.code;
  return [
    `## ${id}`,
    '',
    `**${title}** (${kind}), ${version}. [Documentation](${docs})`,
    '',
    `- Recognized by: ${seen(seenAs)}`,
    `- Configured by: ${by[configuredBy]}`,
    ...(recipe === null
      ? waysOut.map((way) => `- Instead: ${way}`)
      : [
          `- Settings: ${settingsOf(recipe.settings)}, in ${recipe.file}`,
          `- After the change: ${recipe.restart}`,
          ...(recipe.scope === undefined ? [] : [`- Reaches: ${recipe.scope}`]),
          `- ${provenLong(stack)}`,
        ]),
    ...(recipe === null || code === undefined ? [] : ['', `\`\`\`${recipe.language}`, code, '```']),
  ].join('\n');
}

function seen({ layers, middleware }: Stack['seenAs']): string {
  const marks = [
    ...(layers.length === 0 ? [] : [`marks of ${layers.join(', ')}`]),
    ...(middleware.length === 0 ? [] : [`responses shaped like those of ${middleware.join(', ')}`]),
  ];
  return marks.length === 0 ? 'nothing that it sends: choose it for the host' : marks.join('; ');
}

function settingsOf(names: SettingNames): string {
  return [...new Set(Object.values(names))].map((name) => `\`${name}\``).join(', ');
}

function provenShort({ recipe, id }: Stack): string {
  if (recipe === null) return 'none';
  if (recipe.proven === null) return 'not run by us';
  if (recipe.proven.by === 'a parser of its language') return 'not run by us, parsed';
  return `[proven](proven-recipes/${id}.md) ${recipe.proven.date}`;
}

function provenLong({ recipe, id }: Stack): string {
  const proven = recipe?.proven ?? null;
  if (proven === null) return 'Not run by us.';
  if (proven.by === 'a parser of its language') return `Not run by us; read by ${proven.version} on ${proven.date}.`;
  const file = new URL(`../../assets/proven-recipes/${id}.md`, import.meta.url);
  const [result] = existsSync(file) ? (/\*\*\d+ of \d+\*\*/.exec(readFileSync(file, 'utf8')) ?? ['']) : [''];
  return `Proven: ${result} broken states of ${proven.version} pass at the first paste, ${proven.date}. [Table](proven-recipes/${id}.md)`;
}
