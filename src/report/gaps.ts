import type { Finding } from './finding.ts';

/** What is known to be missing from a tab's log. */
export interface LogGaps {
  /** Requests that went for want of room. */
  readonly dropped: { readonly passing: number; readonly failing: number };
  /** Entries that could not be read and were left out. */
  readonly damaged: number;
  /** Failed cross-origin requests that were only counted, because nothing captured this tab. */
  readonly unseenFailures: number;
}

/** What a report does not have although it happened, and what it has of which a part is missing. */
export interface Gaps extends LogGaps {
  /** Requests that cannot be explained, because the browser stopped the extension while they were under way. */
  readonly partlySeen: number;
}

export const noGaps: LogGaps = { dropped: { passing: 0, failing: 0 }, damaged: 0, unseenFailures: 0 };

export function gapsOf({ dropped, damaged, unseenFailures }: LogGaps, findings: readonly Finding[]): Gaps {
  const partlySeen = findings.filter(({ cause }) => cause?.id === 'partly-seen').length;
  return {
    dropped: { passing: dropped.passing, failing: dropped.failing },
    damaged,
    unseenFailures,
    partlySeen,
  };
}

/** Whether requests were captured that are not there to be shown any more. */
export function isLosing({ dropped, damaged }: LogGaps): boolean {
  return dropped.passing + dropped.failing + damaged > 0;
}

/** One sentence for each sort of gap that there is; plain text without any value from a stranger. */
export function gapSentences({ dropped, damaged, unseenFailures, partlySeen }: Gaps): readonly string[] {
  const gone = dropped.passing + dropped.failing;
  const failed = gone === dropped.failing ? 'all of them failures' : `${number(dropped.failing)} of them failures`;
  return [
    gone > 0 && `${counted(gone, 'older request')} dropped to save memory${dropped.failing > 0 ? `, ${failed}` : ''}.`,
    damaged > 0 && `${counted(damaged, 'entry', 'entries')} of the log left out: unreadable.`,
    unseenFailures > 0 && `${counted(unseenFailures, 'cross-origin request')} failed while this tab wasn't captured.`,
    partlySeen > 0 &&
      `${counted(partlySeen, 'request')} seen only in part: the browser stopped the extension meanwhile.`,
  ].filter((sentence) => sentence !== false);
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${number(count)} ${count === 1 ? one : many}`;
}

function number(count: number): string {
  return count.toLocaleString('en');
}
