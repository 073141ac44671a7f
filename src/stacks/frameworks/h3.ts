import { jsHeaders } from '../../recipes/header-spots.ts';
import { jsCorsOptions } from '../../recipes/js-cors-options.ts';
import { keeping } from '../../recipes/keeping.ts';
import { notesOf } from '../../recipes/notes.ts';
import { jsString } from '../../recipes/quote.ts';
import type { Spot } from '../../recipes/step.ts';
import { defineStack } from '../stack.ts';

const settings = {
  origins: 'origin',
  credentials: 'credentials',
  methods: 'methods',
  headers: 'allowHeaders',
  exposed: 'exposeHeaders',
  maxAge: 'maxAge',
} as const;

const earlier: readonly Spot[] = [
  {
    words: '`const response = handleCors(event, …);`',
    starts: String.raw`^[ \t]*(?:const|let|var)\s+(\w+)\s*=\s*handleCors\([^;]*;\s*if\s*\(\s*\1[^)]*\)\s*return\s+\1\s*;`,
    through: 'match',
  },
  {
    words: '`handleCors(…)`',
    starts: String.raw`^[ \t]*(?:handleCors|appendCorsHeaders|appendCorsPreflightHeaders)\(`,
    through: 'statement',
  },
];

const below = {
  at: 'below',
  spot: {
    words: 'const app = new H3();',
    starts: String.raw`^[ \t]*(?:export\s+)?(?:const|let|var)\s+(?<app>\w+)\s*=\s*new\s+H3\b`,
    through: 'statement',
  },
  words: 'Directly below `const app = new H3();` (Nitro, Nuxt: the two lines in `server/middleware/cors.ts`)',
} as const;

/** h3, the server of Nitro and Nuxt. */
export default defineStack({
  id: 'h3',
  title: 'h3, Nitro, Nuxt (handleCors)',
  kind: 'framework',
  version: 'h3 2',
  rank: 39,
  seenAs: { layers: ['nuxt'], middleware: ['h3-cors'] },
  configuredBy: 'you',
  docs: 'https://h3.dev/utils/security#handlecorsevent-options',
  sendsOrigin: 'matched',
  recipe: {
    language: 'js',
    file: 'the file that creates the app',
    settings,
    restart: 'Restart the app.',
    proven: { version: 'h3 2.0.8', date: '2026-11-28', by: 'real servers and Chromium' },
    steps(wanted) {
      const { cors, others } = wanted;
      return [
        ...notesOf(wanted, 'The route must respond at the requested path itself: the redirect is what failed.'),
        ...(cors
          ? ([
              { do: 'remove', what: [...earlier, ...jsHeaders] },
              {
                do: 'insert',
                where: { at: 'top', words: 'At the top' },
                code: ["import { handleCors } from 'h3';"],
                unless: String.raw`import\s*\{[^}]*\bhandleCors\b[^}]*\}\s*from\s*['"]h3['"]`,
              },
              {
                do: 'insert',
                where: below,
                code: [
                  'app.use((event) => {',
                  '  const preflight = handleCors(event, {',
                  // Seconds as a string.
                  ...jsCorsOptions(wanted, settings).map((line) => `    ${line.replace(/^(maxAge: )(\d+)/, "$1'$2'")}`),
                  '  });',
                  '  if (preflight !== false) return preflight;',
                  '});',
                ],
                ...keeping(wanted, (origin) => `      ${jsString(origin)},`),
              },
            ] as const)
          : []),
        ...(others.length === 0
          ? []
          : [
              {
                do: 'insert',
                where: below,
                code: [
                  'app.use((event) => {',
                  ...others.map(([name, value]) => `  event.res.headers.set(${jsString(name)}, ${jsString(value)});`),
                  '});',
                ],
              } as const,
            ]),
      ];
    },
  },
});
