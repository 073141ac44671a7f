import type { Blind } from '../scenario.ts';
import { documented } from './documented.ts';
import { documentedMore } from './documented-more.ts';
import { nodes } from './node.ts';
import { others } from './other.ts';
import { pythons } from './python.ts';
import { raws } from './raw.ts';
import { thirdNodes } from './third-node.ts';
import { thirdOthers } from './third-more.ts';
import { webServers } from './web-servers.ts';

/** Every scenario, by the file in `recorded/` that holds what came of it. */
export const families = {
  node: nodes,
  python: pythons,
  other: others,
  'web-servers': webServers,
  raw: raws,
  documented,
  'documented-more': documentedMore,
  'third-node': thirdNodes,
  'third-more': thirdOthers,
} as const satisfies Readonly<Record<string, readonly Blind[]>>;
