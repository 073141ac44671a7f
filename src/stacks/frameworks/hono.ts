import { corsCalls, jsHeaders } from '../../recipes/header-spots.ts';
import { jsCorsOptions } from '../../recipes/js-cors-options.ts';
import { keeping } from '../../recipes/keeping.ts';
import { notesOf } from '../../recipes/notes.ts';
import { jsString } from '../../recipes/quote.ts';
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
    words: 'const app = new Hono();',
    starts: String.raw`^[ \t]*(?:export\s+)?(?:const|let|var)\s+(?<app>\w+)(?:\s*:\s*[\w.<>]+)?\s*=\s*new\s+(?:Hono|OpenAPIHono)\b`,
    through: 'statement',
  },
  words: 'Directly below `const app = new Hono();`, before all routes',
} as const;

/** Hono on every runtime: Node, Cloudflare Workers, Deno, Bun. */
export default defineStack({
  id: 'hono',
  title: 'Hono (hono/cors)',
  kind: 'framework',
  version: 'Hono 4',
  rank: 17,
  seenAs: { layers: [], middleware: ['hono-cors'] },
  configuredBy: 'you',
  docs: 'https://hono.dev/docs/middleware/builtin/cors',
  sendsOrigin: 'any',
  recipe: {
    language: 'js',
    file: 'the file that creates the app',
    settings,
    restart: 'Restart or deploy the app.',
    proven: { version: 'hono 4.13.19, @hono/node-server 2.1.9', date: '2026-11-28', by: 'real servers and Chromium' },
    steps(wanted) {
      const { cors, others } = wanted;
      return [
        ...notesOf(
          wanted,
          'The route must respond at the requested path itself: new Hono({ strict: false }) ignores a slash at the end.',
        ),
        ...(cors
          ? ([
              { do: 'remove', what: [...corsCalls, ...jsHeaders] },
              {
                do: 'insert',
                where: { at: 'top', words: 'At the top' },
                code: ["import { cors } from 'hono/cors';"],
                unless: String.raw`from\s*['"]hono/cors['"]`,
              },
              {
                do: 'insert',
                where: below,
                code: [
                  'app.use(',
                  '  cors({',
                  ...jsCorsOptions(wanted, settings).map((line) => `    ${line}`),
                  '  }),',
                  ');',
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
                  'app.use(async (c, next) => {',
                  '  await next();',
                  ...others.map(([name, value]) => `  c.header(${jsString(name)}, ${jsString(value)});`),
                  '});',
                ],
              } as const,
            ]),
      ];
    },
  },
});
