import { describe, expect, it } from 'vitest';
import { findingOf } from '../../src/report/finding-of.ts';
import { answer, exchange } from '../build.ts';

describe('a redirect that was followed', () => {
  it('is not told as one of the preflight that came after it', () => {
    const one = exchange({
      method: 'PUT',
      response: answer(307, [
        ['Access-Control-Allow-Origin', 'https://app.example'],
        ['Location', 'https://files.example/7'],
      ]),
      then: [
        {
          url: 'https://files.example/7',
          preflight: answer(204, [['Access-Control-Allow-Origin', 'https://app.example']]),
        },
      ],
    });
    expect(findingOf(one, [one]).rootCause?.id).toBe('origin-lost-in-redirect');
  });
});

describe('a redirect at which the browser gave up', () => {
  const stopped = (page: string, location: string, pageObservation?: { readonly responseStatus: number }) => {
    const response = answer(302, [
      ['Access-Control-Allow-Origin', '*'],
      ['Location', location],
    ]);
    const one = exchange({ page, response, error: 'net::ERR_ABORTED' });
    return findingOf(pageObservation === undefined ? one : { ...one, pageObservation }).rootCause?.id;
  };

  it.each([
    [
      'the page saw that no policy stopped it',
      'https://files.example/',
      { responseStatus: 0 },
      'redirect-not-followed',
    ],
    ['nobody saw it', 'https://files.example/', undefined, 'redirect-stopped-by-policy'],
    ['its target is unencrypted', 'http://files.example/', { responseStatus: 0 }, 'redirect-stopped-by-policy'],
  ])('%s', (_, location, pageObservation, id) => {
    expect(stopped('https://app.example', location, pageObservation)).toBe(id);
  });
});

describe('the rest of the log', () => {
  const url = 'https://api.example/items';
  const bare = exchange({ url, response: answer(200) });
  const good = {
    ...exchange({ url, response: answer(200, [['Access-Control-Allow-Origin', '*']]), error: null }),
    id: '9',
  };

  it('is no evidence where the same address was healed later', () => {
    const later = { ...good, startedAt: bare.startedAt + 60_000 };
    expect(findingOf(bare, [bare, later]).rootCause?.id).toBe('cors-never-configured');
  });

  it('never changes the verdict', () => {
    expect(findingOf(bare, [good, bare]).verdict).toEqual(findingOf(bare, []).verdict);
  });
});
