import type { Exchange, Hop, HopResponse } from '../cors/exchange.ts';
import { applyPageChange } from './apply-page.ts';
import type { Edit, PageChange } from './edit.ts';
import { addVary, removeHeader, setHeader } from './header-list.ts';

type ServerEdit = Exclude<Edit, { readonly on: 'page' }>;

/**
 * The exchange as it would look with these edits on one hop; nothing is changed in place, and no edits change nothing.
 *
 * What it assumes: an answer that was never seen stays unseen, so the result is to be judged on what is there. The
 * browser's own word about the old exchange is void: the end becomes `completed` at the same time.
 * Edits of the server come first, then those of the page (see `apply-page.ts` for what a new URL brings with it).
 * @param hop index into `exchange.hops`: the one that was refused
 */
export function applyEdits(exchange: Exchange, edits: readonly Edit[], hop: number): Exchange {
  if (edits.length === 0) return exchange;
  const server = edits.filter((edit): edit is ServerEdit => edit.on !== 'page');
  const answered = server.reduce((current, edit) => answerAnew(current, edit, hop), exchange);
  const page = edits.flatMap((edit): PageChange[] => (edit.on === 'page' ? [edit.change] : []));
  const asked = page.reduce((current, change) => applyPageChange(current, change, hop), answered);
  return { ...asked, end: { kind: 'completed', at: exchange.end?.at ?? exchange.startedAt } };
}

function answerAnew(exchange: Exchange, edit: ServerEdit, at: number): Exchange {
  const change = (hop: Hop, i: number): Hop => (i === at ? changeHop(hop, edit) : hop);
  const [first, ...rest] = exchange.hops;
  const hops = [change(first, 0), ...rest.map((hop, i) => change(hop, i + 1))] as const;
  // A server that answers by itself instead of redirecting ends the chain there.
  const ends = 'status' in edit && edit.on === 'response' && hops[at]?.response !== null;
  return { ...exchange, hops: ends ? [hops[0], ...hops.slice(1, at + 1)] : hops };
}

function changeHop(hop: Hop, edit: ServerEdit): Hop {
  const { preflight, response } = hop;
  return {
    ...hop,
    preflight:
      preflight === null || preflight.response === null || edit.on === 'response'
        ? preflight
        : { ...preflight, response: changeAnswer(preflight.response, edit) },
    response: response === null || edit.on === 'preflight' ? response : changeAnswer(response, edit),
  };
}

function changeAnswer(answer: HopResponse, edit: ServerEdit): HopResponse {
  const { headers } = answer;
  if ('set' in edit) return { ...answer, headers: setHeader(headers, edit.set, edit.to) };
  if ('remove' in edit) return { ...answer, headers: removeHeader(headers, edit.remove) };
  if ('vary' in edit) return { ...answer, headers: addVary(headers, edit.vary) };
  const statusLine = answer.statusLine.replace(/^(?<protocol>\S+).*$/s, `$<protocol> ${edit.status}`);
  return { ...answer, status: edit.status, statusLine, headers: removeHeader(headers, 'Location') };
}
