import type { Answer, Case } from '../case.ts';

/** True for a case that can lead to a URL without its number: what Firefox says of that URL names no case. */
export function runsAlone({ steps }: Case): boolean {
  return steps.flatMap(({ preflight, actual }) => [preflight, actual]).some(leadsElsewhere);
}

function leadsElsewhere(answer: Answer): boolean {
  if ('broken' in answer) return false;
  return answer.headers.some(([name, value]) => name.toLowerCase() === 'location' && !value.includes('{id}'));
}
