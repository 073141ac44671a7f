import type { Responsible } from '../../diagnoses/diagnosis.ts';

const places: Readonly<Record<Responsible, string>> = {
  server: 'server',
  proxy: 'proxy',
  gateway: 'gateway',
  cdn: 'CDN',
  auth: 'authentication',
  page: 'front end',
  browser: 'browser',
  network: 'network',
  extension: 'browser extension',
};

/** Where the change belongs, for a label: "Fix in: server". */
export function fixIn(responsible: Responsible): string {
  return places[responsible];
}
