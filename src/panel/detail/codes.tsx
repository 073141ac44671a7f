import { firefoxPage } from '../../cors/profiles/firefox-pages.ts';
import type { Explained, Finding } from '../../report/finding.ts';
import { phaseSections } from '../../ui/labels.ts';

interface CodesProps {
  readonly cause: Explained;
  readonly finding: Finding;
}

/** The names under which the browsers' own consoles report this, the one of this browser first, for people who search for them. */
export function Codes({ cause, finding }: CodesProps) {
  const section = phaseSections[cause.phase];
  const { chromium, firefox } = cause.codes;
  const inFirefox = finding.exchange.ranIn === 'firefox';
  // Firefox's console calls every failure of the network a CORS failure; its name for that leads nobody to anything else.
  if (finding.outcome !== 'blocked' && !(inFirefox && firefox !== null)) return null;
  const names = [
    chromium !== null && (
      <span key="chromium">
        Chromium <code>{chromium}</code>
      </span>
    ),
    firefox !== null && (
      <span key="firefox">
        Firefox <FirefoxName name={firefox} />
      </span>
    ),
  ];
  return (
    <p class="codes">
      {inFirefox ? names.toReversed() : names}
      {finding.outcome === 'blocked' && (
        <a href={section.url} target="_blank" rel="noreferrer">
          Fetch Standard: {section.title}
        </a>
      )}
    </p>
  );
}

/** This browser's own name for what failed; null where it has none to tell. */
export function codeOf({ codes: { chromium, firefox } }: Explained, { outcome, exchange }: Finding): string | null {
  if (exchange.ranIn === 'firefox') return firefox;
  return outcome === 'blocked' ? chromium : null;
}

function FirefoxName({ name }: { readonly name: string }) {
  const page = firefoxPage(name);
  if (page === null) return <code>{name}</code>;
  return (
    <a href={page} target="_blank" rel="noreferrer" title="MDN's page about this reason">
      <code>{name}</code>
    </a>
  );
}
