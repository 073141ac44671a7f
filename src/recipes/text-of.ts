import { comment } from './quote.ts';
import { commentSign } from './comment-sign.ts';
import type { Step } from './step.ts';

/**
 * A recipe's steps as text to paste: its code, and as comments what to remove and where the code goes.
 * @param language of the code; decides how a comment starts
 */
export function textOf(steps: readonly Step[], language: string): string {
  const sign = commentSign(language);
  const isNumbered = steps.filter(isNumberable).length > 1;
  let number = 0;
  return steps
    .map((step) => {
      if (step.do === 'note') return comment(sign, step.words);
      if (step.do === 'show') return step.code.join('\n');
      number += 1;
      return stepText(step, isNumbered ? `${number}. ` : '', sign);
    })
    .join('\n\n');
}

type Numberable = Exclude<Step, { readonly do: 'note' | 'show' }>;

function isNumberable(step: Step): step is Numberable {
  return step.do !== 'note' && step.do !== 'show';
}

function stepText(step: Numberable, number: string, sign: string): string {
  switch (step.do) {
    case 'remove':
      return [
        comment(sign, `${number}Remove, wherever it's there:`),
        ...step.what.map(({ words }) => comment(sign, `- ${words}`)),
      ].join('\n');
    case 'replace':
      return comment(sign, `${number}Replace ${step.spot.words}`);
    case 'repeat':
      return comment(sign, `${number}${step.where.words}: the same lines again.`);
    case 'insert': {
      const unless = step.unless === undefined ? '' : ", unless it's there";
      return [comment(sign, `${number}${step.where.words}${unless}:`), ...step.code].join('\n');
    }
  }
}
