import { readFileSync } from 'node:fs';
import type { InChrome } from '../../../firefox/chrome-scope.ts';
import type { Told } from '../browser.ts';

interface Channel {
  readonly target: number;
  readonly answers: readonly number[];
  /** `nsILoadInfo.requestBlockingReason` */
  readonly reason: number;
  /** `nsresult`: 0 when all is well. */
  readonly error: number;
}

const script = readFileSync(new URL('channels-script.js', import.meta.url), 'utf8');

/** `nsILoadInfo.BLOCKING_REASON_CORS…`, by the names that the console has for them (measured: ESR 153). */
const reasons: Readonly<Record<number, string>> = {
  1001: 'CORSDisabled',
  1002: 'CORSDidNotSucceed',
  1003: 'CORSRequestNotHttp',
  1004: 'CORSMultipleAllowOriginNotAllowed',
  1005: 'CORSMissingAllowOrigin',
  1006: 'CORSNotSupportingCredentials',
  1007: 'CORSAllowOriginNotMatchingOrigin',
  1008: 'CORSMissingAllowCredentials',
  1009: 'CORSOriginHeaderNotAdded',
  1010: 'CORSExternalRedirectNotAllowed',
  1011: 'CORSPreflightDidNotSucceed',
  1012: 'CORSInvalidAllowMethod',
  1013: 'CORSMethodNotFound',
  1014: 'CORSInvalidAllowHeader',
  1015: 'CORSMissingAllowHeaderFromPreflight',
};

/** NS_BINDING_ABORTED */
const aborted = 0x804b0002;

/** Listens to Firefox's own channels: each hop is one, and so is each preflight. Says what was heard of a sequence. */
export async function openChannels(inChrome: InChrome): Promise<(sequence: number) => Promise<readonly Told[]>> {
  await inChrome(`() => { ${script} }`);
  return async (sequence) => {
    const channels = await inChrome<readonly Channel[]>('(sequence) => window.sequenceChannels(sequence)', sequence);
    // Of a request that was refused by its preflight, the preflight says why; what had no answer at all names no slot.
    return channels.filter(({ answers }) => answers.length > 0).map(toldOf);
  };
}

function toldOf({ target, answers, reason, error }: Channel): Told {
  const code = reasons[reason];
  const end = error === 0 ? 'finished' : error === aborted ? 'canceled' : 'failed';
  return {
    target,
    answers,
    cors: code === undefined ? null : { code, parameter: '' },
    end,
    error: error === 0 ? '' : `0x${error.toString(16)}`,
  };
}
