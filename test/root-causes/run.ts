import { plain } from '../../src/causes/text.ts';
import { corpus, outcomeOf } from './matrix.ts';

const outcomes = corpus.map(outcomeOf);
for (const { one, found, rightCause, rightParty } of outcomes) {
  if (rightCause && rightParty) continue;
  console.log(
    `${one.id}: expected ${one.expected?.rootCauses.join('|') ?? 'nothing'} / ${one.expected?.responsible.join('|') ?? '-'}, got ${found?.id ?? 'nothing'} / ${found?.responsible ?? '-'} (${found?.confidence ?? ''}) ${found ? plain(found.title) : ''}`,
  );
}
console.log(outcomes.length, outcomes.filter((o) => o.rightCause).length, outcomes.filter((o) => o.rightParty).length);
