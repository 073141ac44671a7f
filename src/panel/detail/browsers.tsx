import { firefoxWarning } from '../../cors/profiles/firefox-reason.ts';
import type { Elsewhere } from '../../cors/model.ts';
import type { Finding } from '../../report/finding.ts';
import { outcomeLabels } from '../../ui/labels.ts';
import { OutcomeLabel } from '../../ui/outcome.tsx';

const names = { chromium: 'Chrome, Edge', firefox: 'Firefox', webkit: 'Safari' } as const;
const order = ['chromium', 'firefox', 'webkit'] as const;

/** Whether they agree, in a few words. */
export function inBrowsers({ browsers }: Finding): string {
  const [first, ...rest] = order.map((browser) => browsers[browser]);
  if (first === undefined || first === 'unknown' || rest.some((says) => says !== first)) return 'not the same in all';
  return `${outcomeLabels[first].toLowerCase()} in all`;
}

/** What each browser family makes of the same responses. */
export function Browsers({ finding }: { readonly finding: Finding }) {
  const warning = finding.verdict.tolerated.map(firefoxWarning).find((name) => name !== null);
  return (
    <>
      <dl class="browsers">
        {order.map((browser) => (
          <div key={browser}>
            <dt>{names[browser]}</dt>
            <dd>
              <InBrowser says={finding.browsers[browser]} />
            </dd>
          </div>
        ))}
      </dl>
      {finding.verdict.tolerated.length > 0 && (
        <p class="quiet">
          The Fetch Standard refuses this exchange; this browser lets it pass. Do not rely on it: another browser, or
          the next version, may refuse.
          {warning !== undefined && (
            <>
              {' '}
              Firefox warns of it as <code>{warning}</code>.
            </>
          )}
        </p>
      )}
    </>
  );
}

function InBrowser({ says }: { readonly says: Elsewhere }) {
  if (says !== 'unknown') return <OutcomeLabel outcome={says} />;
  return <span class="quiet">Not known: it would go on to a response that was not seen here</span>;
}
