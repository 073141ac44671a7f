import type { ComponentChildren } from 'preact';
import { visible } from '../../wording/text.ts';
import type { CallSite } from '../../report/call-site.ts';
import type { Finding } from '../../report/finding.ts';
import type { CallSiteStore } from '../state/call-sites.ts';
import { Place } from './place.tsx';
import { StackFrames } from './stack-frames.tsx';

interface CallSiteProps {
  readonly finding: Finding;
  readonly callSites: CallSiteStore;
}

/** Who made the request: the page's own code first, what is not its own folded away. */
export function CallSiteOf({ finding, callSites }: CallSiteProps) {
  const known = callSites.of(finding);
  switch (known.kind) {
    case 'closed':
      return (
        <Missing>
          The function and line that made a request are known only inside DevTools: open it on the page, choose WhyCORS
          there and make the request again.
        </Missing>
      );
    case 'untold':
      return (
        <Missing>
          This browser does not tell extensions which code made a request. Its own Network panel shows it for this
          request (in Firefox: the tab “Stack Trace”).
        </Missing>
      );
    case 'unseen':
      return finding.outcome === 'pending' ? (
        <Missing>DevTools tells it once the request has ended.</Missing>
      ) : (
        <Missing>DevTools was not open yet when this request was made, or has forgotten it. Make it again.</Missing>
      );
    case 'site':
      return known.site.by === 'parser' ? (
        <Markup site={known.site} callSites={callSites} />
      ) : (
        <Stacks site={known.site} callSites={callSites} />
      );
  }
}

function Missing({ children }: { readonly children: ComponentChildren }) {
  return <p class="quiet">{children}</p>;
}

interface SiteProps {
  readonly site: CallSite;
  readonly callSites: CallSiteStore;
}

/** No code asked for it: a tag in a document, or a rule in a style sheet, which comes without a line. */
function Markup({ site, callSites }: SiteProps) {
  const frame = site.stacks[0]?.frames[0];
  if (frame === undefined) return null;
  return (
    <p class="markup">
      {frame.line === null ? 'A style sheet:' : `The page’s HTML (line ${frame.line}):`}{' '}
      <Place frame={frame} open={callSites.open} />
    </p>
  );
}

function Stacks({ site, callSites }: SiteProps) {
  return (
    <ol class="stacks" aria-label="Call stack">
      {site.stacks.map(({ after, frames }, i) => (
        <li key={i}>
          {i > 0 && (
            <p class="quiet scheduled">
              {after === '' ? 'called later by' : <>after {<code>{visible(after)}</code>} in</>}
            </p>
          )}
          <StackFrames frames={frames} open={callSites.open} />
        </li>
      ))}
    </ol>
  );
}
