import { afterAll, beforeAll } from 'vitest';
import { testDocumentChanges } from './document-changes.ts';
import { openWatchedFirefox } from './firefox-watched.ts';
import type { Watched } from './watched.ts';

let watched: Watched;

beforeAll(async () => {
  watched = await openWatchedFirefox();
});

afterAll(() => watched.close());

testDocumentChanges(() => watched);
