import { getAll } from '../../cors/headers.ts';
import type { HeaderList } from '../../cors/model.ts';

/** All values of Access-Control-Allow-Origin; those that a proxy joined into one line with commas are parted again. */
export function sentOrigins(headers: HeaderList): readonly string[] {
  return getAll(headers, 'Access-Control-Allow-Origin').flatMap((line) => line.split(',').map((value) => value.trim()));
}
