import { corsCalls, jsHeaders } from '../../recipes/header-spots.ts';
import { otherOptions } from '../../recipes/js-cors-options.ts';
import { keeping } from '../../recipes/keeping.ts';
import { notesOf } from '../../recipes/notes.ts';
import { jsString } from '../../recipes/quote.ts';
import type { Wanted } from '../../recipes/wanted.ts';
import { defineStack } from '../stack.ts';

const settings = {
  origins: 'origin',
  credentials: 'credentials',
  methods: 'allowMethods',
  headers: 'allowHeaders',
  exposed: 'exposeHeaders',
  maxAge: 'maxAge',
} as const;

const below = {
  at: 'below',
  spot: {
    words: 'const app = new Koa();',
    starts: String.raw`^[ \t]*(?:const|let|var)\s+(?<app>\w+)(?:\s*:\s*[\w.]+)?\s*=\s*new\s+Koa\b`,
    through: 'statement',
  },
  words: 'Directly below `const app = new Koa();`',
} as const;

/** Koa with @koa/cors. */
export default defineStack({
  id: 'koa',
  title: 'Koa (@koa/cors)',
  kind: 'framework',
  version: 'Koa 3, @koa/cors 5',
  rank: 40,
  seenAs: { layers: ['koa'], middleware: ['koa-cors'] },
  configuredBy: 'you',
  docs: 'https://github.com/koajs/cors#corsoptions',
  sendsOrigin: 'any',
  recipe: {
    language: 'js',
    file: 'the file that creates the app',
    settings,
    restart: 'Restart the app.',
    proven: {
      version: 'koa 3.3.0, @koa/cors 5.0.0, @koa/router 15.7.0',
      date: '2026-11-28',
      by: 'real servers and Chromium',
    },
    steps(wanted) {
      const { others } = wanted;
      return [
        ...notesOf(wanted, 'The route must respond at the requested path itself: the redirect is what failed.'),
        ...(wanted.cors
          ? ([
              { do: 'remove', what: [...corsCalls, ...jsHeaders] },
              {
                do: 'insert',
                where: { at: 'top', words: "At the top (CommonJS: `const cors = require('@koa/cors');`)" },
                code: ["import cors from '@koa/cors'; // npm install @koa/cors"],
                unless: String.raw`^[^\n]*\bcors\b[^\n]*(?:from\s*['"]@koa/cors['"]|require\(\s*['"]@koa/cors['"]\s*\))`,
                instead: {
                  when: String.raw`\brequire\(\s*['"]koa['"]\s*\)`,
                  code: ["const cors = require('@koa/cors');"],
                },
              },
              {
                do: 'insert',
                where: below,
                code: cors(wanted),
                ...keeping(wanted, (origin) => `  ${jsString(origin)},`),
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
                  'app.use(async (ctx, next) => {',
                  ...others.map(([name, value]) => `  ctx.set(${jsString(name)}, ${jsString(value)});`),
                  '  await next();',
                  '});',
                ],
              } as const,
            ]),
      ];
    },
  },
});

/** Its origin is one string or a function; a string goes to everybody who asks. */
function cors(wanted: Wanted): readonly string[] {
  const { everybody, origins } = wanted;
  const list = [
    'const allowedOrigins = [',
    ...origins.map((origin) => `  ${jsString(origin)},`),
    ']; // and the other origins of your old list',
  ];
  const origin = everybody
    ? "origin: '*', // every page may read the responses: for public data only"
    : "origin: (ctx) => (allowedOrigins.includes(ctx.get('Origin')) ? ctx.get('Origin') : ''),";
  return [
    ...(everybody ? [] : list),
    'app.use(',
    '  cors({',
    ...[origin, ...otherOptions(wanted, settings)].map((line) => `    ${line}`),
    '  }),',
    ');',
  ];
}
