import type { Finding } from '../report/finding.ts';
import { headlineOf } from '../report/headline.ts';
import { Words } from './words.tsx';

/** What is wrong, in one line, with how sure that is. */
export function Headline({ finding }: { readonly finding: Finding }) {
  return <Words parts={headlineOf(finding)} />;
}
