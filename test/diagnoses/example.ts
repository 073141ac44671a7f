import type { Example } from '../../src/diagnoses/diagnosis.ts';

/** What shows a diagnosis: never empty. */
export type Examples = readonly [Example, ...Example[]];
