/**
 * Whether an address can be a script's or a document's place in Sources. A page chooses its scripts' names, so nothing else is
 * handed to DevTools.
 */
export function isOpenable(url: string): boolean {
  return /^(?:https?|file|blob|webpack|webpack-internal|turbopack):/i.test(url);
}
