import type { Finding } from '../report/finding.ts';
import { headlineOf } from '../report/headline.ts';
import { Words } from './words.tsx';

/** What is wrong, in one line. Another credentials mode, which was not seen, may mean another cause: then it is only likely. */
export function Headline({ finding }: { readonly finding: Finding }) {
  return (
    <>
      {finding.alternatives.length > 0 && <span class="likely">Likely: </span>}
      <Words parts={headlineOf(finding)} />
    </>
  );
}
