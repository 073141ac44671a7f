import { answer, exchange, type Spec } from './example.ts';
import type { Exchange } from '../cors/exchange.ts';
import type { HeaderList } from '../cors/model.ts';

/** What allows the examples' page as it should be: by its name, and marked for caches. */
export const named: HeaderList = [
  ['Access-Control-Allow-Origin', 'https://app.example'],
  ['Vary', 'Origin'],
];

/** A request that passed; `headers` stand on the answer. */
export function passed(headers: HeaderList, spec: Spec = {}): Exchange {
  return exchange({ credentials: 'omit', ...spec, response: answer(200, headers), error: null });
}

/** A request that passed after the browser had asked; `allowed` stands on the answer to the preflight, beside the origin. */
export function passedPreflight(allowed: HeaderList, spec: Spec): Exchange {
  return passed(named, { ...spec, preflight: answer(204, [...named, ...allowed]) });
}
