import { expect, it } from 'vitest';
import type { Exchange, Hop, HopResponse } from '../../../src/cors/exchange.ts';
import { failures } from '../document.ts';
import { outcomeOf } from '../matrix.ts';
import type { CorpusCase } from '../case.ts';
import { blind, blindAsForeseen } from './recorded.ts';

it('holds enough exchanges whose causes were written down before they ran', () => {
  expect(blindAsForeseen.length).toBeGreaterThan(200);
  expect(new Set(blind.map(({ stack }) => stack)).size).toBeGreaterThan(80);
});

it('is right about nearly all of them as they were foreseen', () => {
  const outcomes = blindAsForeseen.map(outcomeOf);
  const missed = outcomes.filter(({ rightCause, rightParty }) => !rightCause || !rightParty);
  expect(missed.length / outcomes.length).toBeLessThanOrEqual(0.05);
});

it('does not take an answer for a cached one because the clock of its server is slow', () => {
  const slow = blind.map((one): CorpusCase => ({
    ...one,
    exchange: dated(one.exchange),
    history: one.history.map(dated),
  }));
  const before = blind.map((one) => outcomeOf(one).found?.id);
  expect(failures(slow.map(outcomeOf))).toEqual(failures(blind.map(outcomeOf)));
  expect(slow.map((one) => outcomeOf(one).found?.id)).toEqual(before);
});

function dated(exchange: Exchange): Exchange {
  const [first, ...later] = exchange.hops;
  return { ...exchange, hops: [datedHop(first), ...later.map(datedHop)] };
}

function datedHop(hop: Hop): Hop {
  const { preflight, response } = hop;
  const early = (one: HopResponse | null): HopResponse | null =>
    one && {
      ...one,
      headers: one.headers.map(([name, value]) =>
        /^date$/i.test(name) ? [name, new Date(one.at - 10_800_000).toUTCString()] : [name, value],
      ),
    };
  return {
    ...hop,
    response: early(response),
    preflight: preflight && { ...preflight, response: early(preflight.response) },
  };
}
