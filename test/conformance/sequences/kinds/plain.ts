import { anyHop, anyRequest, type Kind } from './draft.ts';

/** A request that nothing happens to. */
export const plain: Kind = ({ random, newTarget, ask }) => {
  const request = anyRequest(random);
  const { n } = ask({ ...request, target: newTarget(), lives: [[anyHop(random, request)]] });
  return [{ do: 'ask', ask: n, until: 'end' }];
};
