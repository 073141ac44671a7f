import { describe, expect, it } from 'vitest';
import { repairList } from '../../src/fixes/list-repair.ts';

describe('repairList', () => {
  it.each([
    ['GET PUT', ['GET', 'PUT']],
    ['GET; PUT', ['GET', 'PUT']],
    ['"GET, PUT"', ['GET', 'PUT']],
    ['["GET","PUT"]', ['GET', 'PUT']],
    ['GET|PUT', ['GET', 'PUT']],
    ['X-A, https://app.example', ['X-A']],
    ['GET, GET', ['GET']],
    ['', []],
  ])('%j means %j', (value, names) => {
    expect(repairList([['Access-Control-Allow-Methods', value]], 'Access-Control-Allow-Methods')).toEqual(names);
  });
});
