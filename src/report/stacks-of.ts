import { originOf } from '../cors/origin.ts';
import { answersOf } from '../layers/answer.ts';
import { shapesOf } from '../layers/shapes/shapes-of.ts';
import type { StackOfHost } from '../recipes/recipe.ts';
import { corsRan } from '../cors/refused-response.ts';
import { seenStacks } from '../stacks/seen-stacks.ts';
import type { Finding } from './finding.ts';

/**
 * The stacks of the host that refused, the one to change first: the one that a person named, then those that left a mark, of
 * proxy and app the one that is responsible.
 * @param chosen the stacks that a person named, by the serialised origin of their hosts
 */
export function stacksOf(
  { exchange, cause, layers, rootCause }: Finding,
  chosen: Readonly<Record<string, string>>,
): readonly StackOfHost[] {
  if (cause === null) return [];
  const { refusal } = cause;
  const host = originOf(refusal.request.url) ?? '';
  const shapes = answersOf(exchange)
    .filter(({ hop }) => hop === refusal.hop)
    .flatMap(shapesOf)
    .filter(({ confidence, ran }) => confidence !== 'hint' && ran !== 'did-not-run');
  const named = Object.hasOwn(chosen, host) ? (chosen[host] ?? null) : null;
  return seenStacks({
    chosen: named,
    layers: layers.filter(({ confidence }) => confidence !== 'hint').map(({ id }) => id),
    middleware: shapes.map(({ id }) => id),
    isProxyFirst: rootCause?.responsible === 'proxy' || rootCause?.responsible === 'gateway',
    ran: refusal.response !== null && corsRan(refusal.response.headers),
  });
}
