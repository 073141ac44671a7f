import type { Phase } from './model.ts';

/** One check as the browser made it, for people: what it wanted, what it found. */
export interface Check {
  /** `allow-origin`, `allow-credentials`, `status`, `methods-parse`, `headers-parse`, `method`, `header`, `redirect`, … */
  readonly id: string;
  readonly phase: Phase;
  readonly hop: number;
  /** In plain words: "Allow-Origin names the page". */
  readonly title: string;
  /** The response header (or `status`) that decides. */
  readonly header: string;
  readonly expected: string;
  /** null: the header is missing. */
  readonly actual: string | null;
  readonly state: 'passed' | 'failed' | 'not-reached';
}
