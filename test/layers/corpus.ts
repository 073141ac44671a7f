import { readdirSync, readFileSync } from 'node:fs';
import { answersOf, type Answer } from '../../src/layers/answer.ts';
import { memoryOf } from '../../src/layers/memory/remember.ts';
import type { HostMemory } from '../../src/layers/memory/seen.ts';
import { exchangeOf } from './exchange-of.ts';
import { given } from './given.ts';
import type { Recording, Scenario } from './scenario.ts';

const folder = new URL('recorded/', import.meta.url);

function recordingAt(name: string): Recording {
  const recording: Recording = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
  return recording;
}

/** Every recording, the given ones among them. */
export const recordings: readonly Recording[] = [
  ...readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map(recordingAt),
  given,
];

/** A scenario with the answer that decided, and what a tab had seen before it. */
export interface Case extends Scenario {
  readonly answer: Answer;
  readonly memory: HostMemory;
  readonly measured: boolean;
}

export const cases: readonly Case[] = recordings.flatMap(({ scenarios, measured }) =>
  scenarios.flatMap((scenario): readonly Case[] => {
    const answer = answersOf(exchangeOf(scenario.exchange)).at(-1);
    const memory = memoryOf(scenario.before.map((exchange, i) => exchangeOf(exchange, `before-${i}`)));
    return answer === undefined ? [] : [{ ...scenario, answer, memory, measured }];
  }),
);
