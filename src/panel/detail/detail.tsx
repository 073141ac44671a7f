import { visible } from '../../wording/text.ts';
import type { Finding } from '../../report/finding.ts';
import { surenessOf } from '../../report/headline.ts';
import { Icon } from '../../ui/icons.tsx';
import { Url } from '../../ui/url.tsx';
import type { Panel } from '../state/panel.ts';
import { AdviceList } from './advice.tsx';
import { Browsers } from './browsers.tsx';
import { CallSiteOf } from './call-site.tsx';
import { Checks } from './checks.tsx';
import { CopyMenu } from './copy-menu.tsx';
import { Evidence } from './evidence.tsx';
import { Facts } from './facts.tsx';
import { Fix } from './fix.tsx';
import { Hops } from './hops.tsx';
import { CauseList } from './next.tsx';
import { Section } from './section.tsx';
import { Verdict } from './verdict.tsx';

interface DetailProps {
  readonly panel: Panel;
  readonly finding: Finding;
  readonly onClose: () => void;
}

/** One finding, most useful first: what is wrong, the fix, the evidence. */
export function Detail({ panel, finding, onClose }: DetailProps) {
  const { layout } = panel;
  const { checks, alsoFailing, alternatives, fix, advice, rootCause, layers } = finding;
  const passed = checks.filter(({ state }) => state === 'passed').length;
  return (
    <section class="detail" aria-label="Detail">
      <DetailBar panel={panel} finding={finding} onClose={onClose} />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <div class="detail-body" key={finding.id} tabIndex={0} role="region" aria-label="Explanation">
        <Verdict finding={finding} />
        {rootCause !== null && (
          <Section id="evidence" title="How this is known" note={surenessOf(rootCause, finding)} layout={layout}>
            <Evidence rootCause={rootCause} layers={layers} />
          </Section>
        )}
        {(fix.edits.length > 0 || fix.otherwise.length > 0) && (
          <Section id="fix" title="Fix" layout={layout}>
            <Fix finding={finding} settings={panel.settings} redact={panel.layout.redact.value} />
          </Section>
        )}
        <Section id="call-site" title="Call site" layout={layout}>
          <CallSiteOf finding={finding} callSites={panel.callSites} />
        </Section>
        {advice.length > 0 && (
          <Section id="advice" title="Advice" note={String(advice.length)} layout={layout}>
            <AdviceList advice={advice} />
          </Section>
        )}
        {checks.length > 0 && (
          <Section
            id="checks"
            title="What the browser checked"
            note={`${passed} of ${checks.length} passed`}
            layout={layout}
          >
            <Checks checks={checks} />
          </Section>
        )}
        {alsoFailing.length > 0 && (
          <Section id="next" title="Then these would fail" note={String(alsoFailing.length)} layout={layout}>
            <CauseList causes={alsoFailing} />
          </Section>
        )}
        {alternatives.length > 0 && (
          <Section
            id="alternatives"
            title="It may also be this"
            note="the credentials mode was not seen"
            layout={layout}
          >
            <CauseList causes={alternatives} withCredentials />
          </Section>
        )}
        <Section id="messages" title="Requests and responses" layout={layout}>
          <Facts finding={finding} />
          <Hops finding={finding} />
        </Section>
        {checks.length > 0 && (
          <Section id="browsers" title="In other browsers" layout={layout}>
            <Browsers finding={finding} />
          </Section>
        )}
      </div>
    </section>
  );
}

function DetailBar({ panel, finding, onClose }: DetailProps) {
  const [hop] = finding.exchange.hops;
  return (
    <div class="bar detail-bar">
      <button type="button" class="icon-button detail-close" title="Close (Esc)" onClick={onClose}>
        <Icon name="close" />
        <Icon name="back" />
        <span class="visually-hidden">Close detail</span>
      </button>
      <span class="detail-url">
        <span class="method">{visible(hop.method, 16)}</span> <Url url={hop.url} />
      </span>
      <CopyMenu panel={panel} finding={finding} />
    </div>
  );
}
