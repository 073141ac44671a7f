import type { Frame } from './frame.ts';

/** Where bundlers, registries' mirrors and dev servers put packages, each with the package's name in the first group. */
const packagePlaces: readonly RegExp[] = [
  // The innermost of nested folders is the package itself; pnpm's and Vite's own folders lead to it.
  /^.*\/(?:node_modules|bower_components|jspm_packages)\/(?:\.pnpm\/[^/]+\/node_modules\/)?(?!\.)((?:@[^/?]+\/)?[^/?]+)/,
  /\/\.vite\/deps(?:_[^/]+)?\/([^/?]+?)\.js(?:\?|$)/,
  /^https?:\/\/(?:cdn\.jsdelivr\.net\/npm|(?:www\.)?unpkg\.com|esm\.(?:sh|run)|cdn\.skypack\.dev)\/((?:@[^/@?]+\/)?[^/@?]+)/,
  /^https?:\/\/(?:cdnjs\.cloudflare\.com\/ajax\/libs|ajax\.googleapis\.com\/ajax\/libs)\/([^/?]+)/,
];

/** Files that are a library whole, by their usual names; what may follow the name is a version, a variant or a hash. */
const libraryFiles = new RegExp(
  [
    '/(jquery|axios|angular|zone|polyfills?|react|react-dom|vue|lodash|underscore|backbone|superagent|ky|htmx|alpine|d3|three',
    '|leaflet|sentry|bugsnag|rollbar|datadog-rum|datadog-logs|newrelic|nr-loader|gtm|gtag|matomo|socket\\.io|sockjs|pusher',
    '|mockServiceWorker|chunk-vendors|vendors?|framework)',
    '(?:[.~@_-](?:min|slim|full|prod|production|development|core|bundle|esm|umd|module|browser|global|tracing|spa|[0-9a-f]{4,}|v?\\d+))*',
    '\\.[cm]?js(?:[?#]|$)',
  ].join(''),
  'i',
);

/** Scripts that bundlers and dev servers write themselves. */
const tooling: readonly (readonly [RegExp, string])[] = [
  [/^webpack(?:-internal)?:\/\/\/?(?:[^/]*\/)?webpack\/|\/webpack-runtime|\/webpack\/(?:bootstrap|runtime)/, 'webpack'],
  [/\/@vite\/client|\/@react-refresh/, 'Vite'],
  [/\/turbopack-|^turbopack:\/\/.*\[turbopack\]/, 'Turbopack'],
];

/** The library that a frame's code belongs to; null for what must be taken for the page's own code. */
export function libraryOf({ url }: Pick<Frame, 'url'>): string | null {
  if (/^(?:chrome|moz|safari-web)-extension:/.test(url)) return 'an extension';
  const tool = tooling.find(([pattern]) => pattern.test(url));
  if (tool !== undefined) return tool[1];
  for (const pattern of [...packagePlaces, libraryFiles]) {
    const name = pattern.exec(url)?.[1];
    if (name !== undefined) return name;
  }
  return null;
}
