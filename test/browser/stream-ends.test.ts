import { afterAll, beforeAll } from 'vitest';
import { testStreamEnds } from './stream-ends.ts';
import { openWatched, type Watched } from './watched.ts';

let watched: Watched;

beforeAll(async () => {
  watched = await openWatched();
});

afterAll(() => watched.close());

testStreamEnds(() => watched);
