import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface Folder {
  readonly path: string;
  readonly remove: () => Promise<void>;
}

export interface Manifest {
  readonly background?: { readonly service_worker: string; readonly type: 'module' } | undefined;
  readonly [field: string]: unknown;
}

/** A temporary folder with these files in it. */
export async function writeExtension(manifest: Manifest, files: Readonly<Record<string, string>>): Promise<Folder> {
  const folder = await temporary();
  await fill(folder.path, manifest, files);
  return folder;
}

/** A copy of an unpacked extension with another manifest and further files. */
export async function copyExtension(
  from: string,
  change: (manifest: Manifest) => Manifest,
  files: Readonly<Record<string, string>> = {},
): Promise<Folder> {
  const folder = await temporary();
  await cp(from, folder.path, { recursive: true });
  await fill(folder.path, change(await readManifest(from)), files);
  return folder;
}

export async function readManifest(folder: string): Promise<Manifest> {
  const manifest: Manifest = JSON.parse(await readFile(path.join(folder, 'manifest.json'), 'utf8'));
  return manifest;
}

async function temporary(): Promise<Folder> {
  const folder = await mkdtemp(path.join(tmpdir(), 'whycors-bench-'));
  return { path: folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

async function fill(folder: string, manifest: Manifest, files: Readonly<Record<string, string>>): Promise<void> {
  const all = { ...files, 'manifest.json': JSON.stringify(manifest) };
  await Promise.all(Object.entries(all).map(([name, text]) => writeFile(path.join(folder, name), text)));
}
