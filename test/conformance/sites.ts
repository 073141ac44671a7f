import type { Case, PageKind } from './case.ts';

/** The two ports that the server listens on, and one on which nobody does. */
export interface Ports {
  readonly first: number;
  readonly second: number;
  readonly closed: number;
}

type Port = keyof Ports;

const hosts = {
  /** The page, and what else its host has. */
  app: ['app.test', 'first'],
  'app-port': ['app.test', 'second'],
  /** Another site. */
  api: ['api.test', 'first'],
  /** Yet another site. */
  other: ['other.example', 'second'],
  /** The same, but trustworthy: requests to localhost names carry Sec-Fetch-*. */
  local: ['localhost', 'first'],
  'local-port': ['localhost', 'second'],
  'local-api': ['api.localhost', 'first'],
  /** Nobody listens. */
  refusing: ['api.test', 'closed'],
} as const satisfies Record<string, readonly [string, Port]>;

export type Site = keyof typeof hosts;

export const reachable = [
  'app',
  'app-port',
  'api',
  'other',
  'local',
  'local-port',
  'local-api',
] as const satisfies readonly Site[];

/** `app.test:8080` */
export function authority(site: Site, ports: Ports): string {
  const [host, port] = hosts[site];
  return `${host}:${ports[port]}`;
}

/** Which site a page of this kind comes from. */
export function siteOf(page: PageKind): 'app' | 'local' {
  return page.startsWith('app') ? 'app' : 'local';
}

/** The serialised origin of the document that asks. */
export function originOfPage(page: PageKind, ports: Ports): string {
  return page.endsWith('sandbox') || page.endsWith('data') ? 'null' : `http://${authority(siteOf(page), ports)}`;
}

/** The sites that are foreign to a page of this kind. */
export function foreignTo(page: PageKind): readonly [Site, ...Site[]] {
  return siteOf(page) === 'app'
    ? ['api', 'app-port', 'other', 'local', 'local-api']
    : ['local-api', 'local-port', 'api', 'other', 'app'];
}

/**
 * Puts real names where a text has places: `{api}` is `api.test:8080`, `{api.host}`, `{api.port}`, `{API}` in upper case,
 * `{page}` the asking document's origin, `{origin}` what the request's Origin header said, `{id}` the case's number.
 */
export function fill(text: string, { id, page }: Pick<Case, 'id' | 'page'>, ports: Ports, sentOrigin = ''): string {
  return text.replace(/\{([\w.-]+)\}/g, (place, name: string) => {
    if (name === 'id') return String(id);
    if (name === 'page') return originOfPage(page, ports);
    if (name === 'origin') return sentOrigin;
    const [site = '', part] = name.split('.');
    if (!isSite(site)) return isSite(name.toLowerCase()) ? upper(name, ports) : place;
    const [host, port] = hosts[site];
    if (part === 'host') return host;
    return part === 'port' ? String(ports[port]) : authority(site, ports);
  });
}

function upper(name: string, ports: Ports): string {
  const site = name.toLowerCase();
  return isSite(site) ? authority(site, ports).toUpperCase() : name;
}

function isSite(name: string): name is Site {
  return Object.hasOwn(hosts, name);
}
