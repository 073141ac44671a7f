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
        : [text`it ended after ${Math.round(after)} ms${[round ? ', which looks like a timeout in the page' : '']}`];
    const evidence = [...withoutAnswer(context), ...lasted];
    return waitsForOptions(context)
      ? { confidence: 'likely', evidence, unsure: hangs(context) }
      : { confidence: 'likely', evidence };
  },
  title: ({ host }) => text`The page canceled the request to ${host}`,
  why: () =>
    text`A script canceled it, its timeout passed, a newer request replaced it, or the user left the page. CORS isn't involved.`,
  responsible: 'page',
  act: () =>
    text`Nothing to fix. If the request shouldn't end, look for ${'AbortController'}, timeouts, and links or forms that load a new page.`,
  fix: () => [],
});

function waitsForOptions({ exchange, hop }: Context): boolean {
  const preflight = exchange.hops[hop]?.preflight ?? null;
  return preflight !== null && preflight.response === null;
}

function hangs({ host }: Context) {
  return {
    or: text`${host} never responds to ${'OPTIONS'}, and the page canceled the request before that`,
    findOut: text`Send ${'OPTIONS'} to ${host} with curl. If there is no response, it is the server.`,
  };
}
