import { text } from '../../wording/text.ts';
import type { Context } from '../context.ts';
import { withoutAnswer } from '../evidence.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'aborted',
  stage: 'canceled',
  explains: ['aborted'],
  fits: (context) => {
    const { exchange, refusal } = context;
    if (refusal?.kind !== 'aborted') return null;
    const after = exchange.end === null ? null : exchange.end.at - exchange.startedAt;
    const round = after !== null && after >= 900 && Math.abs(after - Math.round(after / 1000) * 1000) < 100;
    const lasted =
      after === null
        ? []
        : [text`it ended after ${Math.round(after)} ms${[round ? ', which looks like a timeout of the page' : '']}`];
    const evidence = [...withoutAnswer(context), ...lasted];
    return waitsForOptions(context)
      ? { confidence: 'likely', evidence, unsure: hangs(context) }
      : { confidence: 'likely', evidence };
  },
  title: ({ host }) => text`The page canceled the request to ${host}`,
  why: ({ host }) =>
    text`A script canceled it, its own time limit was up, a newer request took its place, or the user left the page. CORS has no part in that, and ${host} may have answered in vain.`,
  responsible: 'page',
  act: () =>
    text`Nothing has to be done. If it was not meant to end, look for ${'AbortController'}, time limits, and links or forms that load a new page.`,
  fix: () => [],
});

function waitsForOptions({ exchange, hop }: Context): boolean {
  const preflight = exchange.hops[hop]?.preflight ?? null;
  return preflight !== null && preflight.response === null;
}

function hangs({ host }: Context) {
  return {
    or: text`${host} never answers ${'OPTIONS'}, and the page gave up before that showed`,
    findOut: text`Send ${'OPTIONS'} to ${host} with curl: if nothing comes back, it is the server.`,
  };
}
