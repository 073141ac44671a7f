import { afterAll, beforeAll } from 'vitest';
import { openWatchedFirefox } from './firefox-watched.ts';
import { testStreamEnds } from './stream-ends.ts';
import type { Watched } from './watched.ts';

let watched: Watched;

beforeAll(async () => {
  watched = await openWatchedFirefox();
});

afterAll(() => watched.close());

testStreamEnds(() => watched);
