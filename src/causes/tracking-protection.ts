import { serverOf } from '../wording/response.ts';
import { defineCause } from './cause.ts';
import { exchange } from './example.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'tracking-protection',
  explains: ['blocked-by-client'],
  matches: ({ error }) =>
    /^NS_ERROR_(?:TRACKING|FINGERPRINTING|CRYPTOMINING|SOCIALTRACKING|EMAILTRACKING)_URI$|FINGERPRINTING_PROTECTION$/.test(
      error,
    ),
  title: (refusal) => text`The browser's tracking protection blocked ${serverOf(refusal)}`,
  why: (refusal) =>
    text`${serverOf(refusal)} is on a list of trackers that the browser blocks, so the request wasn't sent (${refusal.error}). The console also reports a CORS error, but no CORS header changes this.`,
  responsible: 'browser',
  act: (refusal) =>
    text`To test, turn off tracking protection for this site: the shield icon in the address bar. For visitors, make the page work without ${serverOf(refusal)}, or serve the resource from your own domain.`,
  fix: () => [],
  examples: [
    {
      name: 'a tracker, in Firefox',
      exchange: {
        ...exchange({ url: 'https://stats.example/collect', error: 'NS_ERROR_TRACKING_URI' }),
        ranIn: 'firefox',
      },
    },
    {
      name: 'a host that fingerprints, in Firefox',
      exchange: {
        ...exchange({ url: 'https://stats.example/collect', error: 'NS_ERROR_FINGERPRINTING_URI' }),
        ranIn: 'firefox',
      },
    },
  ],
});
