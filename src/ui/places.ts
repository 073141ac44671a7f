/** Where a browser keeps the switches that only the person in front of it may touch, in its own words. */
interface Places {
  /** The address of its list of extensions. */
  readonly list: string;
  /** Behind the list, where the access to websites is changed. */
  readonly sites: string;
  /** What it calls its private windows. */
  readonly windows: string;
  /** Behind the list, where they are allowed. */
  readonly allow: string;
}

const chromium: Places = {
  list: 'chrome://extensions',
  sites: 'Details, Site access',
  windows: 'Incognito windows',
  allow: 'Details, “Allow in Incognito”',
};

/** Read off Chromium 156 and Firefox ESR 153; Edge's are from its documentation. */
const places: Readonly<Record<string, Places>> = {
  Firefox: {
    list: 'about:addons',
    sites: 'Permissions',
    windows: 'Private windows',
    allow: '“Run in Private Windows”, Allow',
  },
  Edge: {
    ...chromium,
    list: 'edge://extensions',
    windows: 'InPrivate windows',
    allow: 'Details, “Allow in InPrivate”',
  },
};

/**
 * @param browser its name, as `browserOf` gives it
 * @returns Chromium's words for a browser that is not known: all of its family understand `chrome:` addresses
 */
function placesOf(browser: string): Places {
  return places[browser] ?? chromium;
}

/** Where the access to websites can be given later, as the end of a sentence. */
export function whereSitesAreAllowed(browser: string): string {
  const { list, sites } = placesOf(browser);
  return `${list}, WhyCORS, ${sites}`;
}

/** Whether the extension works in private windows, and where that is changed when it does not. */
export function privateWindowsWord(browser: string, allowed: boolean): string {
  const { windows, list, allow } = placesOf(browser);
  if (allowed) return `${windows}: WhyCORS works in them too.`;
  return `${windows}: WhyCORS does not work in them. To change that, open ${list}, WhyCORS, ${allow}.`;
}
