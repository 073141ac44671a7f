import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { caseOf, generate } from './generate.ts';
import { printed } from './print.ts';
import { chromium } from './chromium/subject.ts';
import { firefox } from './firefox/subject.ts';
import type { Subject } from './subject.ts';
import { runSuite } from './suite.ts';
import { chromium as chromiumSequences } from './sequences/chromium/launch.ts';
import { firefox as firefoxSequences } from './sequences/firefox/launch.ts';
import { generateSequences, sequenceOf } from './sequences/generate.ts';
import { printedSequences } from './sequences/print.ts';
import { runSequences } from './sequences/suite.ts';

const subjects = { chromium, firefox } as const;

const sequenceSubjects = { chromium: chromiumSequences, firefox: firefoxSequences } as const;

const usage = `npm run conformance -- [options]
  --browser NAME    chromium or firefox (default chromium)
  --seed N          which cases (default 1)
  --count N         how many (default 1000)
  --family NAME     only this family
  --case N          only this case
  --concurrency N   how many at a time (default 8)
  --sequences N     instead of cases, so many sequences of requests over time
  --sequence N      only this sequence
  --kind NAME       sequences of this kind alone
  --patience MS     how long a finding may take to come right after a sequence (default 15000)
  --extension DIR   the unpacked extension (default dist/chrome or dist/firefox)
  --algorithm       the algorithm alone, without the extension
  --json            the results as JSON`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      browser: { type: 'string', default: 'chromium' },
      seed: { type: 'string', default: '1' },
      count: { type: 'string', default: '1000' },
      family: { type: 'string' },
      case: { type: 'string' },
      sequences: { type: 'string' },
      sequence: { type: 'string' },
      kind: { type: 'string' },
      patience: { type: 'string', default: '15000' },
      concurrency: { type: 'string', default: '8' },
      extension: { type: 'string' },
      algorithm: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const subject = subjectOf(values.browser);
  const seed = whole('seed', values.seed);
  if (values.sequences !== undefined || values.sequence !== undefined) return runInTime(subject.name, seed, values);
  const cases =
    values.case === undefined
      ? generate(seed, whole('count', values.count), values.family)
      : [caseOf(seed, whole('case', values.case))];
  const extension = values.algorithm ? null : path.resolve(values.extension ?? subject.built);
  if (extension !== null && !existsSync(path.join(extension, 'manifest.json'))) {
    throw new Error(
      `There is no extension in ${extension} yet: run npm run ${subject.build} first, or give --algorithm.`,
    );
  }

  const started = performance.now();
  const onProgress = (done: number) => void (values.json || process.stderr.write(`\r${done} of ${cases.length} cases`));
  const results = await runSuite({
    subject,
    cases,
    extension,
    concurrency: whole('concurrency', values.concurrency),
    onProgress,
  });
  const wrong = results.filter(({ disagreements }) => disagreements.length > 0).length;
  if (values.json) {
    console.log(
      JSON.stringify({ browser: subject.name, seed, cases: results.length, disagreeing: wrong, results }, null, 2),
    );
  } else {
    process.stderr.write('\r');
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(
      `${printed(subject, results)}\n\nSeed ${seed}: ${results.length} cases in ${seconds} s, ${wrong} disagree.`,
    );
  }
  return wrong === 0 ? 0 : 1;
}

interface InTime {
  readonly sequences?: string | undefined;
  readonly sequence?: string | undefined;
  readonly kind?: string | undefined;
  readonly extension?: string | undefined;
  readonly concurrency: string;
  readonly patience: string;
}

async function runInTime(browser: Subject['name'], seed: number, values: InTime): Promise<number> {
  const subject = sequenceSubjects[browser];
  const sequences =
    values.sequence === undefined
      ? generateSequences(seed, whole('sequences', values.sequences ?? '0'), values.kind)
      : [sequenceOf(seed, whole('sequence', values.sequence), values.kind)];
  const started = performance.now();
  const results = await runSequences({
    subject,
    sequences,
    extension: path.resolve(values.extension ?? subject.built),
    concurrency: Math.min(4, whole('concurrency', values.concurrency)),
    patience: whole('patience', values.patience),
    onProgress: (done) => void process.stderr.write(`\r${done} of ${sequences.length} sequences`),
  });
  process.stderr.write('\r');
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const { text, wrong } = printedSequences(subject.name, results);
  console.log(`${text}\nSeed ${seed}: ${results.length} sequences in ${seconds} s, ${wrong} disagree.`);
  return wrong === 0 ? 0 : 1;
}

function subjectOf(name: string): Subject {
  const subject = Object.values(subjects).find((one) => one.name === name);
  if (subject === undefined)
    throw new Error(`--browser is chromium or firefox, not ${JSON.stringify(name)}.\n\n${usage}`);
  return subject;
}

function whole(name: string, text: string): number {
  if (!/^\d{1,9}$/.test(text))
    throw new Error(`--${name} needs a whole number, not ${JSON.stringify(text)}.\n\n${usage}`);
  return Number(text);
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
