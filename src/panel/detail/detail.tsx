import { useEffect, useRef } from 'preact/hooks';
import { visible } from '../../wording/text.ts';
import type { Finding } from '../../report/finding.ts';
import { isFailing } from '../../report/headline.ts';
import { Icon } from '../../ui/icons.tsx';
import { counted } from '../../ui/labels.ts';
import { Url } from '../../ui/url.tsx';
import type { Panel } from '../state/panel.ts';
import { AdviceList } from './advice.tsx';
import { Alternatives } from './alternatives.tsx';
import { Browsers, inBrowsers } from './browsers.tsx';
import { CallSiteOf } from './call-site.tsx';
import { Checks } from './checks.tsx';
import { Codes, codeOf } from './codes.tsx';
import { CopyMenu } from './copy-menu.tsx';
import { Evidence } from './evidence.tsx';
import { Facts } from './facts.tsx';
import { FixCard } from './fix-card.tsx';
import { Hops } from './hops.tsx';
import { CauseList } from './next.tsx';
import { Section } from './section.tsx';
import { Verdict } from './verdict.tsx';

interface DetailProps {
  readonly panel: Panel;
  readonly finding: Finding;
  readonly onClose: () => void;
}

/** One finding in the order in which a person asks: what is wrong, the fix, what happened, who made the request; then the proof. */
export function Detail({ panel, finding, onClose }: DetailProps) {
  const { layout } = panel;
  const { advice } = finding;
  const body = useRef<HTMLDivElement>(null);
  // Another finding begins at its top; the element stays, so that it keeps the focus of who steps through findings.
  useEffect(() => {
    if (body.current !== null) body.current.scrollTop = 0;
  }, [finding.id]);
  return (
    <section class="detail" aria-label="Detail">
      <DetailBar panel={panel} finding={finding} onClose={onClose} />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <div class="detail-body" ref={body} tabIndex={0} role="region" aria-label="Explanation">
        <div class="detail-columns" key={finding.id}>
          <Verdict finding={finding} />
          {isFailing(finding) && <FixCard finding={finding} settings={panel.settings} redact={layout.redact.value} />}
          <div class="detail-rest">
            <Alternatives finding={finding} />
            {advice.length > 0 && (
              <Section id="advice" title="Advice" note={String(advice.length)} layout={layout}>
                <AdviceList advice={advice} />
              </Section>
            )}
            <Section id="messages" title="What happened" layout={layout}>
              <Hops finding={finding} />
            </Section>
            <Section id="call-site" title="Call site" layout={layout}>
              <CallSiteOf finding={finding} callSites={panel.callSites} />
            </Section>
          </div>
        </div>
        <Folds panel={panel} finding={finding} />
      </div>
    </section>
  );
}

/** The proof and the rest of the facts, closed; each line says what is found in it. */
function Folds({ panel: { layout }, finding }: Pick<DetailProps, 'panel' | 'finding'>) {
  const { checks, alsoFailing, rootCause, cause, layers, verdict } = finding;
  const passed = checks.filter(({ state }) => state === 'passed').length;
  const code = cause === null ? null : codeOf(cause, finding);
  return (
    <>
      {rootCause !== null && (
        <Section
          id="evidence"
          title="Evidence"
          note={counted(rootCause.evidence.length, 'fact')}
          folded
          layout={layout}
        >
          <Evidence rootCause={rootCause} layers={layers} />
        </Section>
      )}
      {alsoFailing.length > 0 && (
        <Section
          id="next"
          title="Would fail next"
          note={`${alsoFailing.length}, included in the fix`}
          folded
          layout={layout}
        >
          <CauseList causes={alsoFailing} />
        </Section>
      )}
      {checks.length > 0 && (
        <Section id="checks" title="All checks" note={`${passed} of ${checks.length} passed`} folded layout={layout}>
          <Checks checks={checks} />
        </Section>
      )}
      {checks.length > 0 && (
        <Section id="browsers" title="Other browsers" note={inBrowsers(finding)} folded layout={layout}>
          <Browsers finding={finding} />
        </Section>
      )}
      {cause !== null && code !== null && (
        <Section id="codes" title="Error names" note={code} folded layout={layout}>
          <Codes cause={cause} finding={finding} />
        </Section>
      )}
      <Section
        id="facts"
        title="Facts"
        note={`mode ${verdict.mode}, credentials ${verdict.credentials.mode}`}
        folded
        layout={layout}
      >
        <Facts finding={finding} />
      </Section>
    </>
  );
}

function DetailBar({ panel, finding, onClose }: DetailProps) {
  const [hop] = finding.exchange.hops;
  const { index, count } = panel.selection.place.value;
  return (
    <div class="bar detail-bar">
      <button type="button" class="icon-button detail-close" title="Close (Esc)" onClick={onClose}>
        <Icon name="close" />
        <Icon name="arrow-left" />
        <span class="visually-hidden">Close detail</span>
      </button>
      <button
        type="button"
        class="icon-button"
        title="Previous request (K)"
        disabled={index <= 0}
        onClick={() => panel.selection.moveBy(-1)}
      >
        <Icon name="back" />
        <span class="visually-hidden">Previous request</span>
      </button>
      <span class="detail-place">{index === -1 ? 'Filtered out' : `${index + 1} of ${count}`}</span>
      <button
        type="button"
        class="icon-button"
        title="Next request (J)"
        disabled={index + 1 >= count}
        onClick={() => panel.selection.moveBy(1)}
      >
        <Icon name="forward" />
        <span class="visually-hidden">Next request</span>
      </button>
      <span class="detail-url">
        <span class="method">{visible(hop.method, 16)}</span> <Url url={hop.url} />
      </span>
      <CopyMenu panel={panel} finding={finding} />
    </div>
  );
}
