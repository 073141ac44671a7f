import type { SequenceSubject, Told } from './browser.ts';
import type { Fate, Lived } from './drive.ts';
import { refuses } from './replies.ts';
import { isPreflighted, type Sequence } from './sequence.ts';
import type { Slot } from './slot.ts';

type Outcome = 'allowed' | 'blocked' | 'failed' | 'canceled' | 'opaque';

/** What really became of one request. */
export interface Truth {
  readonly outcome: Outcome;
  /** The browser's own name for the refusal; null where it said none, or there was none. */
  readonly code: string | null;
  /** Other outcomes that nobody can tell from this one: see where they are listed. */
  readonly or: readonly Outcome[];
  /** Its document was left while it was under way: no page can say what became of it, and "not confirmed" is right. */
  readonly isUnseen: boolean;
  /** There has to be a finding. */
  readonly isExpected: boolean;
  /** Where server, page and protocol contradict each other; empty when all is well. */
  readonly contradiction: string;
}

/** The truth of a slot: what its server saw, checked against what the page got and what the browser says itself. */
export function truthOf(
  { isUnsettled }: SequenceSubject,
  { preserveLog }: Sequence,
  { documents }: Lived,
  slot: Slot,
  fate: Fate | undefined,
  told: readonly Told[],
): Truth {
  const { ask, reached } = slot;
  const reasons = told.flatMap(({ cors }) => cors ?? []);
  // It also follows every other reason, as their consequence.
  const cors = reasons.find(({ code }) => code !== 'CORSDidNotSucceed') ?? reasons[0] ?? null;
  const passed = ask.mode === 'no-cors' ? 'opaque' : 'allowed';
  const served = ended(slot, fate, passed, cors !== null);
  const outcome = cors === null ? served : 'blocked';
  const isKept = fate?.kept === true;
  const isLeft = ask.keepalive && fate?.document !== documents && served === passed;
  const isLogged = preserveLog || fate?.document === documents;
  const or = [
    ...(isKept ? [served, 'canceled' as const] : []),
    // What the browser goes on with ends as if its page still waited for it.
    ...(fate?.goesOn === true ? (['canceled', untilTheEnd(slot)] as const) : []),
    // A simple request may be made in either mode, and says so to trustworthy hosts only.
    ...(ask.mode === 'no-cors' ? ['allowed' as const] : []),
    // What a request that outlives its document is answered, the browser may let go: nobody is there to read it.
    ...(isLeft ? ['canceled' as const] : []),
    ...(isUnsettled(ask) ? (['allowed', 'blocked', 'opaque'] as const) : []),
  ];
  return {
    outcome,
    code: cors?.code ?? null,
    or: [...new Set<Outcome>(or)].filter((one) => one !== outcome),
    isUnseen: isKept,
    isExpected: reached && ask.mode === 'cors' && isLogged,
    contradiction: isKept || fate?.goesOn === true ? '' : contradictionOf(slot, served, fate, told),
  };
}

function ended({ over }: Slot, fate: Fate | undefined, passed: Outcome, isCors: boolean): Outcome {
  switch (over) {
    case 'refused':
      // Ended at once: the answer came, and nobody looked at it.
      return !isCors && fate?.page?.state === 'rejected' && /abort/i.test(fate.page.message) ? 'canceled' : 'blocked';
    case 'sent':
      // Ended at once, and yet on its way already.
      return fate?.page?.state === 'rejected' && fate.page.message.includes('Abort') ? 'canceled' : passed;
    default:
      return 'canceled';
  }
}

/** What would become of a request that nobody ends. */
function untilTheEnd({ ask, life }: Slot): Outcome {
  const replies = (ask.lives[life] ?? []).flatMap(({ preflight, actual }) => [preflight, actual]);
  return replies.some((reply) => refuses(ask, reply)) ? 'blocked' : 'allowed';
}

function contradictionOf({ ask }: Slot, served: Outcome, fate: Fate | undefined, told: readonly Told[]): string {
  const page = fate?.page ?? null;
  const isOne = ask.lives.length === 1;
  const says = told.map(({ cors, end, error }) => `${cors?.code ?? end ?? 'nothing'} ${error}`).join(', ');
  const isCors = told.some(({ cors }) => cors !== null);
  if (isCors && served !== 'blocked') return `the server ${served}, the browser ${says}`;
  if (!isCors && served === 'blocked' && told.some(({ end }) => end !== null))
    return `the server blocked, the browser ${says}`;
  if (page === null || !isOne) return '';
  if (page.state === 'resolved' && served === 'blocked') return 'the server blocked, the page resolved';
  if (page.state === 'rejected' && (served === 'allowed' || served === 'opaque')) {
    return `the server ${served}, the page ${page.message}`;
  }
  return '';
}

/** In one line, for people. */
export function showTruth({ outcome, code, or, isExpected }: Truth): string {
  const others = or.map((one) => ` or ${one}`).join('');
  return `${outcome}${code === null ? '' : ` ${code}`}${others}${isExpected ? '' : ' (no finding needed)'}`;
}

/** What a slot is, for people. */
export function showAsk({ ask, life }: Slot): string {
  const what = [
    ask.method,
    ask.mode,
    ask.credentials === 'include' ? 'with credentials' : '',
    ask.keepalive ? 'keepalive' : '',
  ];
  const where = `${ask.how} in ${ask.in}${isPreflighted(ask) ? ', preflighted' : ''}${ask.served === 'ignored' ? '' : `, ${ask.served} by the service worker`}`;
  return `${ask.n}${ask.lives.length > 1 ? `.${life}` : ''} /${ask.target} ${what.filter((word) => word !== '').join(' ')} ${where}`;
}
