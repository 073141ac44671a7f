import { outcomeOf } from '../matrix.ts';
import { blind, blindAsForeseen } from './recorded.ts';

/** How the rules did on exchanges whose true causes were written down before one of them ran. */
export function foreseenSection(): string {
  const failing = blindAsForeseen.filter(({ expected }) => expected !== null);
  const [foreseen, learnt] = [failing.map(outcomeOf), blind.filter(({ expected }) => expected !== null).map(outcomeOf)];
  const share = (count: number) => `${count} of ${failing.length} (${((100 * count) / failing.length).toFixed(1)} %)`;
  const rows = [
    ['With the right root cause', share(341), count('rightCause', foreseen), count('rightCause', learnt)],
    ['With the right person to act', share(360), count('rightParty', foreseen), count('rightParty', learnt)],
    ['Wrong and not said to be only possible', '15', wrongAndSure(foreseen), wrongAndSure(learnt)],
  ];
  return [
    `Of ${blind.length} of the exchanges, what is wrong with the server, who has to act and the fix were written down before the`,
    `server was started for the first time (\`test/diagnoses/blind/expected.json\`). ${blind.length - failing.length} pass and ${failing.length} fail. All ran in Chromium 156 with`,
    'the extension. The last column takes in what the wire taught afterwards (`learnt.json`, each with its reason): names that',
    'mean the same, and causes that leave the same headers and are named as what it could also be.',
    'The first run was in three lots, each with the rules mended after the one before: 178 of 188 root causes right, 26 of 28,',
    '137 of 149 (the right person in 147 of these).',
    '',
    '| Failing | At the first run | With the rules of today | … and what was learnt |',
    '| --- | --- | --- | --- |',
    ...rows.map((cells) => `| ${cells.join(' | ')} |`),
    '',
  ].join('\n');

  function count(key: 'rightCause' | 'rightParty', outcomes: typeof foreseen): string {
    return share(outcomes.filter((outcome) => outcome[key]).length);
  }
}

function wrongAndSure(outcomes: readonly ReturnType<typeof outcomeOf>[]): string {
  return String(outcomes.filter(({ rightCause, found }) => !rightCause && found?.confidence !== 'possible').length);
}
