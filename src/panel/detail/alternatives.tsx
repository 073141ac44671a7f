import type { Finding } from '../../report/finding.ts';
import { Words } from '../../ui/words.tsx';
import { CauseList } from './next.tsx';

/** What the same exchange can mean as well, each with how to find out; nothing where there is nothing else. */
export function Alternatives({ finding }: { readonly finding: Finding }) {
  const others = finding.rootCause?.alternatives ?? [];
  const { alternatives } = finding;
  if (others.length === 0 && alternatives.length === 0) return null;
  return (
    <section class="alternatives" aria-label="What else it could be">
      {others.map(({ or, check }, i) => (
        <p key={i} class="unsure" role="note" aria-label="It could also be">
          It could also be that <Words parts={or} />. <Words parts={check} />
        </p>
      ))}
      {alternatives.length > 0 && (
        <>
          <h3>It depends on the credentials mode, which wasn’t seen</h3>
          <CauseList causes={alternatives} withCredentials />
        </>
      )}
    </section>
  );
}
