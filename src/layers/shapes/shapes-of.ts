import { get } from '../../cors/headers.ts';
import { isAsSure } from '../layers-of.ts';
import { fits } from '../pattern.ts';
import { shapes } from './index.ts';
import type { Answer } from '../answer.ts';
import type { Shape } from './shape.ts';

/** The shapes that the answer has, only the surest ones: more than one when middlewares answer alike. */
export function shapesOf({ url, phase, origin, response }: Answer): readonly Shape[] {
  const length = get(response.headers, 'content-length');
  const fitting = shapes.filter(
    ({ on, pattern, path, lengths }) =>
      (on === 'both' || (on === 'preflight') === (phase === 'preflight')) &&
      (path === undefined || path.test(url)) &&
      fits(pattern, response) &&
      (lengths === undefined ||
        (typeof lengths === 'function' ? lengths(origin ?? 'null') : lengths).includes(Number(length ?? -1))),
  );
  return fitting.filter(({ confidence }) => fitting.every((other) => isAsSure(confidence, other.confidence)));
}
