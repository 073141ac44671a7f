import { expect, it } from 'vitest';
import type { Edit, PageChange } from '../../src/fixes/edit.ts';
import { visible, type Text } from '../../src/wording/text.ts';
import { allAdvice } from '../../src/advice/index.ts';
import { cases, type Case } from './given.ts';

it('assets/advice.md is the reference of all advice', async () => {
  const pages = allAdvice.map((advice) => pageOf(cases.filter((one) => one.advice === advice)));
  const head = [
    '# Advice',
    '',
    'What WhyCORS remarks on requests that passed, with an example. This file is generated from `src/advice` by the tests',
    '(`npx vitest run --project pure test/advice -u`); the values are those of the example.',
    '',
    '- **risk**: somebody may read what is not theirs.',
    '- **fragile**: it works here and now, and need not elsewhere or tomorrow.',
    '- **wasteful**: it costs time for nothing.',
    '- **note**: good to know; nothing has to change.',
    '',
    ...allAdvice.map(({ id, examples: [first] }) => `- [\`${id}\`](#${id}): ${first.name}`),
  ].join('\n');
  await expect(`${head}\n\n${pages.join('\n\n')}\n`).toMatchFileSnapshot('../../assets/advice.md');
});

function pageOf(own: readonly Case[]): string {
  const [first, ...others] = own;
  if (first === undefined) throw new Error('an advice without an example');
  const { advice, example, given } = first;
  const otherwise = others.filter((other) => other.given.severity !== given.severity);
  return [
    `## ${advice.id}`,
    '',
    `**${markdown(given.title)}** (${example.name})`,
    '',
    `Severity: ${[given.severity, ...otherwise.map((other) => `${other.given.severity} (${other.example.name})`)].join('; ')}`,
    '',
    `Why: ${markdown(given.why)}`,
    '',
    `What to do: ${markdown(given.act)}`,
    '',
    ...(given.edits.length === 0 ? [] : [`- Changes: ${given.edits.map((edit) => code(editLine(edit))).join(', ')}`]),
    ...(others.length === 0 ? [] : [`- Also: ${others.map((other) => other.example.name).join('; ')}`]),
    `- Not: ${advice.counterExamples.map(({ name }) => name).join('; ')}`,
  ].join('\n');
}

function editLine(edit: Edit): string {
  if (edit.on === 'page') return pageLine(edit.change);
  const on = edit.on === 'both' ? '' : ` (${edit.on})`;
  if ('set' in edit) return `${edit.set}: ${edit.to}${on}`;
  if ('remove' in edit) return `remove ${edit.remove}${on}`;
  if ('vary' in edit) return `Vary: ${edit.vary}${on}`;
  return `status ${edit.status}${on}`;
}

function pageLine(change: PageChange): string {
  if (change.kind === 'remove-header') return `page: without the header ${change.name}`;
  return `page: ${change.kind} ${change.to}`;
}

function markdown(text: Text): string {
  return text.map((part) => (typeof part === 'string' ? part : code(visible(part.code)))).join('');
}

function code(value: string): string {
  return value.includes('`') ? `\`\` ${value} \`\`` : `\`${value}\``;
}
