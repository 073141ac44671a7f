import type { Responsible, Sureness } from '../diagnoses/diagnosis.ts';
import { text, type Text } from '../wording/text.ts';
import type { Diagnosed } from '../diagnoses/diagnose.ts';
import type { Finding } from './finding.ts';

/** How sure it is, at the beginning of every headline: what is only possible is nowhere stated as a fact. */
const openings: Readonly<Record<Sureness, Text>> = {
  certain: [],
  likely: ['Probably: '],
  possible: ['This could be it: '],
};

/** One line about an exchange: what is really wrong, or what became of it. Show it with `plain` or as elements. */
export function headlineOf(finding: Finding): Text {
  const { rootCause, cause, outcome, exchange, alternatives } = finding;
  if (rootCause !== null) return [...openings[surenessOf(rootCause, finding)], ...rootCause.title];
  if (cause !== null) return cause.title;
  switch (outcome) {
    case 'allowed':
      if (!isConfirmed({ alternatives, outcome }))
        return text`Probably allowed: refused only if the request includes credentials`;
      return text`Allowed: the page can read the response`;
    case 'opaque':
      return text`Sent without CORS: the page gets a response that it can't read`;
    case 'canceled':
      return text`The page canceled the request`;
    case 'pending':
      return text`Still under way`;
    case 'blocked':
    case 'failed':
      return exchange.end?.kind === 'error' ? text`Failed: ${exchange.end.error}` : text`Failed`;
  }
}

/**
 * False where what was seen agrees with a refusal as well as with what the outcome says: in Firefox a response that is refused
 * with credentials only, and of which the page's own record is missing.
 */
export function isConfirmed({ outcome, alternatives }: Pick<Finding, 'outcome' | 'alternatives'>): boolean {
  return outcome !== 'allowed' || alternatives.length === 0;
}

/** Refused or broken, so that somebody has to act. */
export function isFailing({ outcome }: Pick<Finding, 'outcome'>): boolean {
  return outcome === 'blocked' || outcome === 'failed';
}

/**
 * How sure the root cause is. Where another credentials mode, which was not seen, would mean another refusal, nothing is
 * certain.
 */
export function surenessOf({ confidence }: Diagnosed, { alternatives }: Pick<Finding, 'alternatives'>): Sureness {
  return confidence === 'certain' && alternatives.length > 0 ? 'likely' : confidence;
}

/** Who has to act on a finding: for what is really wrong, else for the check that refused; null: nobody. */
export function responsibleFor({
  rootCause,
  cause,
  outcome,
}: Pick<Finding, 'rootCause' | 'cause' | 'outcome'>): Responsible | null {
  if (outcome === 'canceled') return null;
  return rootCause?.responsible ?? cause?.responsible ?? null;
}
