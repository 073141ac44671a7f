import type { PreflightState } from './preflight-state.ts';

/** For each state those that would explain an error better, the best one first. */
type Better = Readonly<Record<PreflightState, readonly PreflightState[]>>;

/** The network's own story: the preflight ends in a bare `net::ERR_FAILED`, and the owner names the error. */
const betterByNetwork: Better = {
  none: ['broken'],
  pending: ['broken', 'none'],
  granted: ['broken', 'none'],
  refused: ['broken', 'none'],
  broken: [],
  'given-up': ['broken', 'none'],
};

/** In Firefox a failed preflight has one name at its owner. An owner with any other had been granted, or needed none. */
const betterBySending: Better = {
  none: [],
  pending: ['granted', 'none'],
  granted: [],
  refused: [],
  broken: ['granted', 'none'],
  'given-up': ['granted', 'none'],
};

/** Given up while it was waiting; where the browser says that the preflight was as well, it is that one. */
const betterByGivingUp: Better = {
  none: ['given-up'],
  pending: ['given-up'],
  granted: ['given-up'],
  refused: ['given-up', 'pending', 'none'],
  broken: ['given-up', 'pending', 'none'],
  'given-up': [],
};

/** It never got as far as a preflight. */
const betterByBlocking: Better = {
  none: [],
  pending: ['none'],
  granted: ['none'],
  refused: ['none'],
  broken: ['none'],
  'given-up': ['none'],
};

const betterBy: Readonly<Record<string, Better>> = {
  // The preflight was answered, and refused. What refuses can also be invisible in the plain checks.
  'net::ERR_FAILED': {
    none: ['refused'],
    pending: ['refused', 'broken', 'granted'],
    granted: ['refused'],
    refused: [],
    broken: ['refused'],
    'given-up': ['refused', 'broken', 'granted'],
  },
  // Firefox: the preflight itself failed, whatever its reason.
  NS_ERROR_DOM_BAD_URI: {
    none: ['broken'],
    pending: ['broken'],
    granted: ['broken'],
    refused: ['broken'],
    broken: [],
    'given-up': ['broken'],
  },
  'net::ERR_ABORTED': betterByGivingUp,
  NS_BINDING_ABORTED: betterByGivingUp,
  'net::ERR_BLOCKED_BY_CLIENT': betterByBlocking,
  NS_ERROR_ABORT: betterByBlocking,
};

/**
 * What the preflight of a request that failed before it was sent was rather like than what it seems to have been.
 * @param error the name that the request ended with
 * @param tellsEarly whether the browser tells a request's headers before its preflight (Firefox)
 */
export function betterFor(error: string, tellsEarly: boolean): Better {
  return betterBy[error] ?? (tellsEarly ? betterBySending : betterByNetwork);
}
