import { expect, test } from 'vitest';
import { heardFrom } from '../../src/worker/page-observations.ts';

const sender = {
  tab: { id: 3 },
  frameId: 2,
  documentId: 'D1',
  url: 'https://app.example/page',
  origin: 'https://app.example',
};
const url = 'https://api.example/r';
const stopped = { url, type: 'xmlhttprequest', at: 5, by: { kind: 'mixed-content' } };
const sighting = { url, at: 4, duration: 9, responseStatus: 0, by: 'script' };
const message = { type: 'whycors:page-observations', sightings: [sighting], stopped: [stopped] };

test('what a document says is about its own tab, frame and origin', () => {
  const about = { tabId: 3, frameId: 2 };
  expect(heardFrom({ ...message, tabId: 9 }, sender)).toEqual({
    tabId: 3,
    events: [
      { kind: 'page-observed', ...about, documentId: 'D1', ...sighting },
      { kind: 'stopped', ...about, documentId: 'D1', initiator: 'https://app.example', ...stopped },
    ],
  });
});

test('a message from before there were stopped requests has none', () => {
  expect(heardFrom({ type: 'whycors:page-observations', sightings: [] }, sender)).toEqual({ tabId: 3, events: [] });
});

test('where the browser names no origin, the document’s address does', () => {
  const [, event] = heardFrom(message, { ...sender, origin: undefined })?.events ?? [];
  expect(event).toMatchObject({ initiator: 'https://app.example' });
  const [, opaque] = heardFrom(message, { ...sender, origin: undefined, url: 'about:srcdoc' })?.events ?? [];
  expect(opaque).toMatchObject({ initiator: 'null' });
});

test.for<readonly [string, unknown, object]>([
  ['no tab', message, { ...sender, tab: undefined }],
  ['no frame', message, { ...sender, frameId: undefined }],
  ['a sighting that is none', { ...message, sightings: [{}] }, sender],
  ['a stopped request that is none', { ...message, stopped: [{}] }, sender],
])('nothing at all: %s', ([, said, from]) => {
  expect(heardFrom(said, from)).toBeNull();
});
