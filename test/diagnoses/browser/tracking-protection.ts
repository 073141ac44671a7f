import { exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
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
];
