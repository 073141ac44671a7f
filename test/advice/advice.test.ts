import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { severities } from '../../src/advice/advice.ts';
import { allAdvice } from '../../src/advice/index.ts';
import { applyEdits } from '../../src/fixes/apply.ts';
import { judge } from '../../src/cors/judge.ts';
import { answer, exchange } from '../build.ts';
import { cases, remarksOn } from './given.ts';

const folder = new URL('../../src/advice/', import.meta.url);

it('every advice of the folder is listed, and named after its file', () => {
  const files = readdirSync(folder)
    .filter((file) => readFileSync(new URL(file, folder), 'utf8').includes('export default defineAdvice('))
    .map((file) => file.replace(/\.ts$/, ''));
  expect(allAdvice.map(({ id }) => id).toSorted()).toEqual(files.toSorted());
});

it.each(cases)('$label: the example passed', ({ example }) => {
  expect(judge(example.exchange).outcome).toMatch(/^(?:allowed|opaque)$/);
});

it.each(cases)('$label: the remarks come gravest first', ({ example }) => {
  const ranks = remarksOn(example).map(({ severity }) => severities.indexOf(severity));
  expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
});

describe('keeps silent', () => {
  const counters = allAdvice.flatMap(({ id, counterExamples }) =>
    counterExamples.map((example) => ({ id, name: example.name, example })),
  );

  it.each(counters)('$id: $name', ({ id, example }) => {
    expect(remarksOn(example).map((remark) => remark.id)).not.toContain(id);
  });

  it('on what was refused, failed or is under way', () => {
    const star = [['Access-Control-Allow-Origin', 'null']] as const;
    const refused = exchange({ response: answer(200, star) });
    expect(remarksOn({ exchange: refused })).toEqual([]);
    expect(remarksOn({ exchange: { ...refused, end: null } })).toEqual([]);
    expect(remarksOn({ exchange: exchange({ error: 'net::ERR_CONNECTION_REFUSED' }) })).toEqual([]);
  });
});

describe('the edits', () => {
  const changing = cases.filter(({ given }) => given.edits.length > 0);

  it.each(changing)('$label: end the remark', ({ advice, example, given }) => {
    const { mode, credentials } = judge(example.exchange);
    const pinned = {
      ...example.exchange,
      knownOptions: { mode, credentials: credentials.mode, ...example.exchange.knownOptions },
    };
    const changed = applyEdits(pinned, given.edits, given.hop);
    expect(remarksOn({ ...example, exchange: changed }).map(({ id }) => id)).not.toContain(advice.id);
  });

  it.each(changing)('$label: open nothing wider', ({ given }) => {
    for (const edit of given.edits) {
      if ('set' in edit && edit.set === 'Access-Control-Allow-Origin') expect(edit.to).not.toMatch(/^(?:\*|null)$/);
    }
  });
});

it('an exchange that is not of this server, or began later, is no evidence', () => {
  const [example] = allAdvice.find(({ id }) => id === 'preflight-every-time')?.examples ?? [];
  if (example === undefined) throw new Error('no example');
  const ids = (history: (typeof example)['history']) =>
    remarksOn({ exchange: example.exchange, ...(history && { history }) }).map(({ id }) => id);
  expect(ids(example.history)).toContain('preflight-every-time');
  expect(ids([example.exchange])).not.toContain('preflight-every-time');
  const [first] = example.history ?? [];
  if (first === undefined) throw new Error('no history');
  expect(remarksOn({ exchange: first, history: [example.exchange] }).map(({ id }) => id)).not.toContain(
    'preflight-every-time',
  );
});
