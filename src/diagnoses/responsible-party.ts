import type { Responsible } from './diagnosis.ts';
import { text, type Text } from '../wording/text.ts';
import { appServers } from '../layers/app-servers.ts';
import type { LayerKind, LayerSeen } from '../layers/layer.ts';
import { pythonServers } from '../layers/python-servers.ts';
import type { Context } from './context.ts';

/** Layers that hand a request on to an app. A web server may also hold the files itself. */
const between: ReadonlySet<LayerKind> = new Set([
  'tunnel',
  'cdn',
  'firewall',
  'gateway',
  'auth',
  'proxy',
  'web-server',
]);

/** The app whose mark the answer carries, whoever passed it on; null: none. */
export function appSeen({ layers }: Context): LayerSeen | null {
  const apps = layers.filter(({ layer, confidence, by }) => layer === 'app' && confidence !== 'hint' && by !== 'path');
  return apps.at(-1) ?? null;
}

/** What stands between the page and an app that signed the answer; the innermost one, which the app's owner runs. */
export function inFrontOf(context: Context): LayerSeen | null {
  const { layers } = context;
  const named = layers.findLast(({ layer, confidence }) => between.has(layer) && confidence !== 'hint');
  return named ?? lowerCaser(context);
}

/** What stands before the app that signed the answer and could send the headers itself; a CDN hands on what it gets. */
export function proxyOfApp(context: Context): LayerSeen | null {
  const front = appSeen(context) === null ? null : inFrontOf(context);
  return front !== null && ['web-server', 'proxy', 'gateway'].includes(front.layer) ? front : null;
}

/**
 * A proxy that signs nothing and still shows: Express writes `X-Powered-By`, and over HTTP/1.1 only something on the way
 * makes that lower case (HAProxy 2.6 and http-proxy 1.18 do, measured). Over https it may be HTTP/2, where every name is
 * lower case.
 */
function lowerCaser({ url, headers }: Context): LayerSeen | null {
  const isRewritten = headers.some(([name, value]) => name === 'x-powered-by' && value === 'Express');
  if (!isRewritten || !url.startsWith('http:')) return null;
  const evidence = text`Express writes ${'X-Powered-By'}, here it is ${'x-powered-by'}: something on the way rewrote the names`;
  return {
    id: 'in-front',
    title: 'the proxy',
    layer: 'proxy',
    confidence: 'likely',
    evidence,
    by: 'header',
    wrote: false,
  };
}

/**
 * True when a web server or proxy stands before an app: the app signed this answer, or the address is no file's. IIS runs
 * its apps itself.
 */
export function isProxied(context: Context): boolean {
  const { layers, writer, url } = context;
  if (appSeen(context) !== null) return inFrontOf(context) !== null;
  if (writer?.layer === 'proxy' || writer?.layer === 'gateway') return true;
  if (!layers.some(({ layer, id }) => layer === 'web-server' && id !== 'iis')) return false;
  const path = URL.canParse(url) ? new URL(url).pathname : '';
  const asksForFile = /\.[a-z0-9]{2,6}$/i.test(path) || path.endsWith('/');
  return !asksForFile || /^\/(?:api|graphql|rest|v\d+)\b/.test(path);
}

/** Who adds a header that an app sent already: what stands in front of it, else the server itself. */
export function addsTwice(context: Context): Responsible {
  const front = appSeen(context) === null ? null : inFrontOf(context);
  if (front === null) return 'server';
  if (front.layer === 'cdn' || front.layer === 'firewall') return 'cdn';
  return front.layer === 'gateway' ? 'gateway' : 'proxy';
}

const parties: Readonly<Record<LayerKind, Responsible>> = {
  browser: 'browser',
  extension: 'extension',
  tunnel: 'proxy',
  cdn: 'cdn',
  firewall: 'cdn',
  platform: 'server',
  gateway: 'gateway',
  auth: 'auth',
  proxy: 'proxy',
  'web-server': 'server',
  storage: 'server',
  app: 'server',
};

/** Who runs the layer that wrote the deciding answer. */
export function runsWriter(context: Context): Responsible {
  const { writer } = context;
  if (writer === null) return 'server';
  if (writer.layer === 'web-server') return isProxied(context) ? 'proxy' : 'server';
  return parties[writer.layer];
}

/** Caches that people run themselves, beside the app: who runs one sees first why it does not reach the app. */
const ownCaches = new Set(['varnish', 'trafficserver', 'squid']);

/** Who acts first when something in front did not reach the app: the app is what is down. */
export function brokenBehind({ writer }: Context): Responsible {
  return ownCaches.has(writer?.id ?? '') ? 'cdn' : 'server';
}

/** What runs an app under its own name: nothing that the app does is its doing. */
const appServerIds: ReadonlySet<string> = new Set([...appServers, ...pythonServers].map(({ id }) => id));

/** The writer's name for a title, where it is known and says who it was; else the host. */
export function writerName({ writer, host }: Context): Text {
  if (writer === null || writer.confidence === 'hint') return text`${host}`;
  const isNameless = writer.id === 'app' || writer.id === 'in-front' || appServerIds.has(writer.id);
  return isNameless ? text`${host}` : [shortName(writer.title)];
}

/** True when an app wrote the answer, by its own mark or its own page. */
export function isApps({ writer }: Context): boolean {
  return writer === null || writer.layer === 'app' || writer.layer === 'platform';
}

/** Without what stands in brackets: who else has the same mark. A headline has no room for it. */
export function shortName(title: string): string {
  return title.replace(/ \(.*\)$/, '');
}
