import type { Blind } from '../scenario.ts';
import { documented } from './documented.ts';
import { nodes } from './node.ts';
import { others } from './other.ts';
import { pythons } from './python.ts';
import { raws } from './raw.ts';
import { webServers } from './web-servers.ts';

/** Every scenario; which of them only stand in documents is told by the file that they are in. */
export const blinds: readonly Blind[] = [...nodes, ...pythons, ...others, ...webServers, ...raws, ...documented];
export const measured = (one: Blind): boolean => !documented.includes(one);
