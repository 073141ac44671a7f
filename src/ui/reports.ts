import type { Finding } from '../report/finding.ts';
import type { LogGaps } from '../report/gaps.ts';
import { jsonReport } from '../report/json.ts';
import { markdownReport } from '../report/markdown.ts';
import type { About } from './source.ts';

export interface ReportContext {
  readonly about: About;
  readonly page: { readonly url: string } | null;
  /** The chosen stack's id; empty while none was chosen. */
  readonly recipe: string;
  /** The stacks that hosts run on, as a person said it. */
  readonly stacks: Readonly<Record<string, string>>;
  readonly redact: boolean;
  readonly gaps: LogGaps;
}

/** Findings as the text that people paste into an issue. */
export function asMarkdown(findings: readonly Finding[], { about, ...rest }: ReportContext): string {
  return markdownReport({ findings, ...rest, ...about });
}

/** Findings as the automation interface's JSON, indented by two. */
export function asJson(findings: readonly Finding[], { about, page, redact, gaps, stacks }: ReportContext): string {
  return JSON.stringify(jsonReport({ findings, page, redact, gaps, stacks, ...about }), null, 2);
}

/** `whycors-api-example-2026-11-21-140211.json`: what the file is about and when it was made, safe on every file system. */
export function fileName(page: { readonly url: string } | null, at: Date, ending: 'md' | 'json'): string {
  const host = page !== null && URL.canParse(page.url) ? new URL(page.url).host : '';
  const time = at.toISOString().slice(0, 19).replace('T', '-').replaceAll(':', '');
  return ['whycors', host.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, ''), time]
    .filter(Boolean)
    .join('-')
    .concat('.', ending);
}
