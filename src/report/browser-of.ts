const brands = [
  ['Edge', /\bEdg\/([\d.]+)/],
  ['Firefox', /\bFirefox\/([\d.]+)/],
  // Chrome, Chromium and their kin call themselves the same; without a window it is HeadlessChrome.
  ['Chromium', /Chrome\/([\d.]+)/],
  ['Safari', /\bVersion\/([\d.]+).*\bSafari\//],
] as const;

/** Name and version of the browser that calls itself so, for the head of a report. */
export function browserOf(userAgent: string): { readonly name: string; readonly version: string } {
  for (const [name, pattern] of brands) {
    const version = pattern.exec(userAgent)?.[1];
    if (version !== undefined) return { name, version };
  }
  return { name: 'unknown', version: '' };
}
