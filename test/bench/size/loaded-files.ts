import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Every script and stylesheet that a page of the built extension loads when it opens, imports of imports included. */
export function filesOfPage(dist: string, page: string): readonly string[] {
  const html = readFileSync(path.join(dist, page), 'utf8');
  const links = [...html.matchAll(/\b(?:src|href)="([^"]+\.(?:js|css))"/g)].map(([, target = '']) => target);
  return withImports(
    dist,
    links.map((target) => resolve(page, target)),
  );
}

/** Every script that the service worker loads. */
export function filesOfWorker(dist: string): readonly string[] {
  const { background }: { readonly background: { readonly service_worker: string } } = JSON.parse(
    readFileSync(path.join(dist, 'manifest.json'), 'utf8'),
  );
  return withImports(dist, [background.service_worker]);
}

function withImports(dist: string, entries: readonly string[]): readonly string[] {
  const files = new Set(entries);
  for (const file of files) {
    if (file.endsWith('.js')) for (const imported of importsOf(dist, file)) files.add(imported);
  }
  return [...files];
}

/** Static imports only, as a bundler writes them: `import"./a.js"`, `from'./b.js'`. */
function importsOf(dist: string, file: string): readonly string[] {
  const code = readFileSync(path.join(dist, file), 'utf8');
  return [...code.matchAll(/(?:\bfrom|\bimport)\s*["']([^"']+\.js)["']/g)].map(([, target = '']) =>
    resolve(file, target),
  );
}

function resolve(from: string, target: string): string {
  return target.startsWith('/') ? target.slice(1) : path.posix.join(path.posix.dirname(from), target);
}
