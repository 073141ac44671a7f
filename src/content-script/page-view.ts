/** Numbers of Resource Timing that a page and an extension see differently. */
type Told = 'responseStatus' | 'requestStart' | 'redirectStart';

type Getter = (this: unknown) => unknown;

/** A number of an entry as the page may see it; null where only code of the page itself could tell. */
export type PageView = (entry: PerformanceResourceTiming, name: Told) => number | null;

/**
 * Which world tells the truth (measured): in Chromium 156 a content script's own world does, `responseStatus` is 0 there for
 * what was refused. In Firefox 153 it does not: with host permission a refused response shows its status. The page's own getter
 * called from here tells what the page may see. It is taken off the page's prototype, before any script of the page runs where that
 * is possible, and called only when it is the browser's: of a getter that a page has put there nothing is ever run.
 */
export function newPageView(prototype: object): PageView {
  const page = waived(prototype);
  if (page === null) return (entry, name) => entry[name];
  const getters: Readonly<Record<Told, Getter | null>> = {
    responseStatus: nativeGetter(page, 'responseStatus'),
    requestStart: nativeGetter(page, 'requestStart'),
    redirectStart: nativeGetter(page, 'redirectStart'),
  };
  return (entry, name) => {
    const getter = getters[name];
    if (getter === null) return null;
    const seen: unknown = Reflect.apply(getter, waived(entry), []);
    return typeof seen === 'number' ? seen : null;
  };
}

/** Firefox's way from what a content script sees of an object to what the page sees of it; null in Chromium, which has none. */
function waived(object: object): object | null {
  const seen: unknown = 'wrappedJSObject' in object ? object.wrappedJSObject : null;
  return typeof seen === 'object' ? seen : null;
}

/** Asking an ordinary object for a property's descriptor runs no code of anybody's. */
function nativeGetter(prototype: object, name: Told): Getter | null {
  const descriptor = Object.getOwnPropertyDescriptor(prototype, name);
  const get: unknown = descriptor === undefined ? null : Reflect.get(descriptor, 'get');
  return isGetter(get) && isNative(get, name) ? get : null;
}

function isGetter(value: unknown): value is Getter {
  return typeof value === 'function';
}

/** No source of a function can read like this. Neither a bound function nor a proxy has a name there. */
function isNative(getter: Getter, name: Told): boolean {
  const text = Function.prototype.toString.call(getter);
  return new RegExp(String.raw`^function (?:get )?${name}\(\) \{\s*\[native code\]\s*\}$`).test(text);
}
