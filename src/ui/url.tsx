import { visible } from '../wording/text.ts';
import { urlParts } from './url-parts.ts';

/** A URL on one line for lists: its path stands out between host and query, and all of it is in the tooltip. */
export function Url({ url }: { readonly url: string }) {
  const { host, path, rest } = urlParts(url);
  return (
    <span class="url" title={visible(url, 2000)}>
      <bdi class="host">{visible(host)}</bdi>
      <bdi class="path">{visible(path, 300)}</bdi>
      <bdi class="rest">{visible(rest, 300)}</bdi>
    </span>
  );
}
