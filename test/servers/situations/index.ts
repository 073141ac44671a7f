import type { Group, Situation } from '../situation.ts';
import { allowOriginSituations } from './allow-origin.ts';
import { contextSituations } from './contexts.ts';
import { credentialsSituations } from './credentials.ts';
import { elementSituations } from './elements.ts';
import { notCorsSituations } from './not-cors.ts';
import { passingSituations } from './passing.ts';
import { preflightListSituations } from './preflight-lists.ts';
import { preflightOriginSituations } from './preflight-origin.ts';
import { redirectSituations } from './redirects.ts';

/** Every situation of the demo, as the dashboard shows them. */
export const situationGroups: Readonly<Record<Group, readonly Situation[]>> = {
  'Allow-Origin': allowOriginSituations,
  Credentials: credentialsSituations,
  Preflight: [...preflightOriginSituations, ...preflightListSituations],
  Redirects: redirectSituations,
  Elements: elementSituations,
  Contexts: contextSituations,
  'Not CORS': notCorsSituations,
  Passing: passingSituations,
};

export const situations: readonly Situation[] = Object.values(situationGroups).flat();
