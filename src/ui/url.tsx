import { visible } from '../wording/text.ts';
import { urlParts } from './url-parts.ts';

interface UrlProps {
  readonly url: string;
  /** The host behind the path: in a list most requests have the same. */
  readonly pathFirst?: boolean;
}

/** A URL on one line for lists: its path stands out between host and query, and all of it is in the tooltip. */
export function Url({ url, pathFirst = false }: UrlProps) {
  const { host, path, rest } = urlParts(url);
  return (
    <span class="url" title={visible(url, 2000)}>
      {!pathFirst && <bdi class="host">{visible(host)}</bdi>}
      <bdi class="path">{visible(path, 300)}</bdi>
      <bdi class="rest">{visible(rest, 300)}</bdi>
      {pathFirst && <bdi class="host behind">{visible(host)}</bdi>}
    </span>
  );
}
