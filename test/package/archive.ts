import { unzipSync, zipSync, type Zippable } from 'fflate';

/** File contents by their path in the extension, with `/` between folders. */
export type Files = Readonly<Record<string, Uint8Array>>;

/** The zip format's first moment, in local time because the format knows no zones: the same bytes everywhere. */
const firstMoment = new Date(1980, 0, 1);

/** The store's zip: the same files give the same bytes. Source maps stay out. */
export function archive(files: Files): Uint8Array {
  const entries: Zippable = {};
  for (const name of Object.keys(files).toSorted()) {
    const content = files[name];
    if (content !== undefined && !name.endsWith('.map')) entries[name] = [content, { level: 9, mtime: firstMoment }];
  }
  return zipSync(entries);
}

/**
 * What the zip lacks to be an extension: the manifest, a file that the manifest names, or one that a page of it loads.
 * Empty when it is complete.
 */
export function missingFrom(zip: Uint8Array): readonly string[] {
  const files = unzipSync(zip);
  const manifest = files['manifest.json'];
  if (manifest === undefined) return ['manifest.json'];
  const named = [
    ...filesIn(JSON.parse(text(manifest))),
    ...Object.keys(files).flatMap((name) => loadedBy(name, files)),
  ];
  return [...new Set(named)].filter((name) => files[name] === undefined);
}

/** Every value of the manifest that is a path of a file, wherever it stands. */
function filesIn(value: unknown): readonly string[] {
  if (typeof value === 'string')
    return /^[\w./-]+\.(?:html|js|css|png|svg|json)$/.test(value) ? [value.replace(/^\//, '')] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(filesIn) : [];
}

function loadedBy(name: string, files: Files): readonly string[] {
  const page = files[name];
  if (page === undefined || !name.endsWith('.html')) return [];
  const loaded = [...text(page).matchAll(/\b(?:src|href)="([^"#?]+)"/g)].map(
    ([, url = '']) => new URL(url, `x://x/${name}`),
  );
  return loaded.filter(({ protocol }) => protocol === 'x:').map(({ pathname }) => pathname.slice(1));
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
