import { compiledShapes } from './compiled.ts';
import { nodeShapes } from './node.ts';
import { otherNodeShapes } from './node-others.ts';
import { otherShapes } from './others.ts';
import { pythonShapes } from './python.ts';
import { rustShapes } from './rust.ts';
import type { Shape } from './shape.ts';

/** Every answer of a CORS middleware that is known by its headers; the surer of two that fit is taken. */
export const shapes: readonly Shape[] = [
  ...nodeShapes,
  ...otherNodeShapes,
  ...pythonShapes,
  ...compiledShapes,
  ...rustShapes,
  ...otherShapes,
];
