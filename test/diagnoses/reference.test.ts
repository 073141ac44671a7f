import { expect, it } from 'vitest';
import type { Edit, PageChange } from '../../src/fixes/edit.ts';
import { all } from '../../src/diagnoses/all.ts';
import { visible, type Text } from '../../src/wording/text.ts';
import { chromiumCode } from '../../src/cors/profiles/chromium-code.ts';
import { firefoxReason } from '../../src/cors/profiles/firefox-reason.ts';
import type { RefusalKind } from '../../src/cors/model.ts';
import { checkCases, examplesById, type CheckCase } from './examples.ts';

it('texts.md holds every text, to be read aloud', async () => {
  const texts = checkCases.map(({ label, diagnosis, context }) =>
    [
      `### ${label}`,
      `**${markdown(diagnosis.title(context))}**`,
      markdown(diagnosis.why(context)),
      `_${diagnosis.responsible(context)}:_ ${markdown(diagnosis.act(context))}`,
      [editsOf('fix', diagnosis.fix(context)), editsOf('or', diagnosis.otherwise(context))]
        .filter((line) => line !== '')
        .join('\n'),
    ]
      .filter((paragraph) => paragraph !== '')
      .join('\n\n'),
  );
  await expect(`# What WhyCORS says\n\n${texts.join('\n\n')}\n`).toMatchFileSnapshot('./texts.md');
});

it('assets/diagnoses.md is the reference of the checks that fail', async () => {
  const named = all.filter(({ explains }) => explains.length > 0);
  const pages = named.map((diagnosis) => pageOf(checkCases.filter((one) => one.diagnosis === diagnosis)));
  const head = [
    '# Causes',
    '',
    'Every reason that WhyCORS names, with an example. This file is generated from `src/diagnoses` by the tests',
    '(`npx vitest run --project pure -u test/diagnoses`); the values are those of the example.',
    '',
    ...named.map(({ id }) => `- [\`${id}\`](#${id}): ${examplesById.get(id)?.[0].name ?? ''}`),
  ].join('\n');
  await expect(`${head}\n\n${pages.join('\n\n')}\n`).toMatchFileSnapshot('../../assets/diagnoses.md');
});

function pageOf(own: readonly CheckCase[]): string {
  const [first] = own;
  if (first === undefined) throw new Error('a cause without an example');
  const { diagnosis, context, example, refusal } = first;
  const chromium = [...new Set(own.map((one) => chromiumCode(one.refusal)?.code ?? 'none'))].join(', ');
  const firefox = [...new Set(own.map((one) => firefoxReason(one.refusal) ?? 'none'))].join(', ');
  return [
    `## ${diagnosis.id}`,
    '',
    `**${markdown(diagnosis.title(context))}** (${example.name})`,
    '',
    `What happened: ${markdown(diagnosis.why(context))}`,
    '',
    `Who acts: ${diagnosis.responsible(context)}. ${markdown(diagnosis.act(context))}`,
    '',
    ...[editsOf('Fix', diagnosis.fix(context)), editsOf('Or', diagnosis.otherwise(context))].filter(
      (line) => line !== '',
    ),
    ...(own.length > 1
      ? [
          `- Also: ${own
            .slice(1)
            .map((one) => one.example.name)
            .join('; ')}`,
        ]
      : []),
    `- Chromium: ${chromium}`,
    `- Firefox: ${firefox}`,
    `- Standard: <${sections[refusal.kind]}>`,
  ].join('\n');
}

function editsOf(name: string, edits: readonly Edit[]): string {
  return edits.length === 0 ? '' : `- ${name}: ${edits.map((edit) => code(editLine(edit))).join(', ')}`;
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

const fetchStandard = 'https://fetch.spec.whatwg.org/';

const sections: Readonly<Record<RefusalKind, string>> = {
  'no-allow-origin': `${fetchStandard}#concept-cors-check`,
  'origin-not-allowed': `${fetchStandard}#concept-cors-check`,
  'credentials-not-allowed': `${fetchStandard}#concept-cors-check`,
  'preflight-redirected': `${fetchStandard}#cors-preflight-fetch`,
  'preflight-not-ok': `${fetchStandard}#cors-preflight-fetch`,
  'list-malformed': `${fetchStandard}#extract-header-list-values`,
  'method-not-allowed': `${fetchStandard}#cors-preflight-fetch`,
  'header-not-allowed': `${fetchStandard}#cors-preflight-fetch`,
  'redirect-with-credentials': `${fetchStandard}#concept-http-redirect-fetch`,
  'redirect-scheme': `${fetchStandard}#concept-http-redirect-fetch`,
  'redirect-invalid': `${fetchStandard}#concept-http-redirect-fetch`,
  'redirect-count': `${fetchStandard}#concept-http-redirect-fetch`,
  'mode-same-origin': `${fetchStandard}#concept-main-fetch`,
  'no-cors-redirect-mode': `${fetchStandard}#concept-main-fetch`,
  'scheme-not-http': `${fetchStandard}#concept-main-fetch`,
  'local-network-access': 'https://wicg.github.io/local-network-access/',
  'network-error': `${fetchStandard}#concept-network-error`,
  aborted: `${fetchStandard}#concept-aborted-network-error`,
  'blocked-by-client': `${fetchStandard}#concept-network-error`,
  'blocked-by-orb': 'https://github.com/annevk/orb',
  'blocked-by-response-policy': `${fetchStandard}#cross-origin-resource-policy-check`,
  'blocked-by-csp': 'https://w3c.github.io/webappsec-csp/#fetch-integration',
  'blocked-by-connection-allowlist': 'https://wicg.github.io/connection-allowlists/',
  'blocked-by-integrity-policy': 'https://w3c.github.io/webappsec-subresource-integrity/#integrity-policy-section',
  'mixed-content': 'https://w3c.github.io/webappsec-mixed-content/#should-block-fetch',
  unexplained: `${fetchStandard}#concept-network-error`,
};
