/** Host and port of a URL, for a text; the URL itself when it is none. */
export function hostOf(url: string): string {
  if (!URL.canParse(url)) return url;
  return new URL(url).host || url;
}

/** The URL without query and fragment: short, and without the values that may be secret. */
export function addressOf(url: string): string {
  return url.replace(/[?#].*$/s, '');
}

/** The path of a URL, for a text; the URL itself when it is none. */
export function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : url;
}
