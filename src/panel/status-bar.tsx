import { counted } from '../ui/labels.ts';
import type { Panel } from './state/panel.ts';

/** The last line: how many requests there are, and how many are not here and why. */
export function StatusBar({ panel }: { readonly panel: Panel }) {
  const { log, findings, waiting } = panel.log;
  const { counts, dropped } = log.value;
  const shown = panel.filter.shown.value.length;
  const total = findings.value.length;
  const gone = dropped.passing + dropped.failing;
  const parts = [
    shown === total ? counted(total, 'request') : `${shown.toLocaleString('en')} of ${counted(total, 'request')}`,
    waiting.value > 0 && `${waiting.value.toLocaleString('en')} more being read`,
    counts.sameOrigin > 0 && `${counted(counts.sameOrigin, 'same-origin request')} not listed`,
    counts.noCors > 0 && `${counted(counts.noCors, 'no-cors request')} not listed`,
    gone > 0 &&
      `${counted(gone, 'older request')} dropped to save memory${dropped.failing > 0 ? `, ${dropped.failing.toLocaleString('en')} of them failed` : ''}`,
  ];
  return (
    <footer class="bar status-bar">
      {parts
        .filter((part) => part !== false)
        .map((part) => (
          <span key={part}>{part}</span>
        ))}
    </footer>
  );
}
