import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

/** A package of others whose code is in ours. */
interface Bundled {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  /** Where its source code is. */
  readonly source: string;
  /** The texts that it must come with. */
  readonly texts: readonly string[];
}

/**
 * Puts our license, and those of all packages that code was taken from, into the package. Which these are is read off what was
 * bundled. Fails the build where one of them comes without a license.
 */
export function notices(): Plugin {
  return {
    name: 'notices',
    apply: 'build',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((one) => (one.type === 'chunk' ? Object.keys(one.modules) : []));
      const folders = [...new Set(modules.flatMap((id) => folderOf(id) ?? []))].toSorted();
      const text = noticesOf(folders.map(read));
      this.emitFile({ type: 'asset', fileName: 'LICENSE', source: readFileSync('LICENSE', 'utf8') });
      this.emitFile({ type: 'asset', fileName: 'THIRD-PARTY-NOTICES.txt', source: text });
    },
  };
}

/** The folder of the package that a module is from; null for one of ours. What a build tool adds is in the tool's package. */
function folderOf(id: string): string | null {
  const tool = /^\0(vite|rolldown)\//.exec(id)?.[1];
  if (tool !== undefined) return path.join('node_modules', tool);
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id.replaceAll('\\', '/'))?.[0] ?? null;
}

function read(folder: string): Bundled {
  // A package's own description of itself.
  const described: PackageJson = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const { name, version, license, repository, homepage } = described;
  const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file));
  if (license === undefined || files.length === 0) throw new Error(`${folder} comes without a license.`);
  const url = (typeof repository === 'string' ? repository : repository?.url)?.replace(
    /^(?:github:)?(?=[\w.-]+\/[\w.-]+$)/,
    'https://github.com/',
  );
  return {
    name,
    version,
    license,
    source:
      url?.replace(/^git\+|\.git$/g, '').replace(/^ssh:\/\/git@/, 'https://') ??
      homepage ??
      `https://www.npmjs.com/package/${name}`,
    texts: files.toSorted().map((file) => readFileSync(path.join(folder, file), 'utf8').trim()),
  };
}

interface PackageJson {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly repository?: string | { readonly url: string };
  readonly homepage?: string;
}

function noticesOf(packages: readonly Bundled[]): string {
  const line = '-'.repeat(80);
  return [
    'WhyCORS contains code of the packages below, unchanged but for being bundled and minified (of preact one statement',
    'was taken out, see .build/without-inner-html.ts of the source). Their licenses follow; the source of each is where it says.',
    ...packages.map(({ name, version, license, source, texts }) =>
      [line, `${name} ${version}`, `License: ${license}`, `Source: ${source}`, '', ...texts].join('\n'),
    ),
  ]
    .join('\n')
    .concat('\n');
}
