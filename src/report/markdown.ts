import { markdown } from './ticket/markdown.ts';
import { ticket, type TicketInput } from './ticket/ticket.ts';

export type MarkdownInput = TicketInput;

/** The ticket as Markdown for GitHub and GitLab. */
export function markdownReport(input: MarkdownInput): string {
  return ticket(input, markdown);
}
