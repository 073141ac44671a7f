export interface UrlParts {
  /** The host with its port; any scheme but `https` in front of it. Empty where the URL has none. */
  readonly host: string;
  readonly path: string;
  /** Query and fragment, with their signs. */
  readonly rest: string;
}

/** Splits a stranger's URL for display. A text that is no URL becomes a path alone; nothing throws. */
export function urlParts(url: string): UrlParts {
  if (!URL.canParse(url)) return { host: '', path: url, rest: '' };
  const { protocol, host, pathname, search, hash } = new URL(url);
  if (host === '') return { host: '', path: url, rest: '' };
  return { host: protocol === 'https:' ? host : `${protocol}//${host}`, path: pathname, rest: search + hash };
}
