import { visible } from '../../wording/text.ts';
import type { Finding } from '../../report/finding.ts';
import { clockTime, elapsed, typeLabel } from '../../ui/labels.ts';
import { Value } from '../../ui/value.tsx';

const knowledge = {
  told: 'as the page said',
  seen: 'seen in the request headers',
  inferred: 'the only reading that agrees with what the browser did',
  assumed: 'assumed: nothing shows which one it was',
} as const;

/** What kind of request it was, and how sure that is. */
export function Facts({ finding }: { readonly finding: Finding }) {
  const { exchange, verdict } = finding;
  const { mode, known } = verdict.credentials;
  const { end } = exchange;
  return (
    <dl class="facts">
      <dt>URL</dt>
      <dd>
        <Value value={exchange.hops[0].url} />
      </dd>
      <dt>Page</dt>
      <dd>{exchange.initiator === null ? <i>not known</i> : <Value value={exchange.initiator} />}</dd>
      <dt>Type</dt>
      <dd>
        {visible(typeLabel(exchange.type))}, mode <code>{verdict.mode}</code>
      </dd>
      <dt>Credentials</dt>
      <dd>
        <code>{mode}</code> <span class="quiet">({knowledge[known]})</span>
      </dd>
      {exchange.pageObservation !== undefined && (
        <>
          <dt>The page saw</dt>
          <dd>
            {exchange.pageObservation.responseStatus === 0
              ? 'no answer that it may read'
              : `status ${exchange.pageObservation.responseStatus}`}{' '}
            <span class="quiet">(its own Resource Timing)</span>
          </dd>
        </>
      )}
      <dt>Started</dt>
      <dd>{clockTime(exchange.startedAt)}</dd>
      {end !== null && (
        <>
          <dt>Ended</dt>
          <dd>
            {elapsed(end.at - exchange.startedAt)}
            {end.kind === 'error' && (
              <>
                {' '}
                with <code>{visible(end.error)}</code>
              </>
            )}
            {end.kind === 'gone' && ' unseen: its page was left'}
          </dd>
        </>
      )}
    </dl>
  );
}
