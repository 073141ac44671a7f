import type { Context } from '../context.ts';

/** The page's document told which policy it was, or the browser's own error name did. */
export function isEmbedderPolicyTold({ exchange: { stoppedBy, end } }: Pick<Context, 'exchange'>): boolean {
  return stoppedBy?.kind === 'embedder-policy' || (end?.kind === 'error' && end.error === 'NS_ERROR_DOM_COEP_FAILED');
}
