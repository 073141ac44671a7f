/** As much of a message's or port's sender as tells who it is. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly origin?: string | undefined;
}

/**
 * Whether a message comes from one of our own pages. Content scripts carry our id but a web page's address; other
 * extensions carry neither.
 * @param own our id and the address that all our pages begin with
 */
export function isOwnPage(sender: Sender | undefined, own: { readonly id: string; readonly root: string }): boolean {
  if (sender?.id !== own.id || sender.url === undefined || !sender.url.startsWith(own.root)) return false;
  return sender.origin === undefined || `${sender.origin}/` === own.root;
}
