import { jsHeaders } from '../../recipes/header-spots.ts';
import { corsPackage, jsCorsOptions } from '../../recipes/js-cors-options.ts';
import { keeping } from '../../recipes/keeping.ts';
import { notesOf } from '../../recipes/notes.ts';
import { jsString } from '../../recipes/quote.ts';
import type { Spot } from '../../recipes/step.ts';
import { defineStack } from '../stack.ts';

/** The plugin can't be registered twice. */
const earlier: readonly Spot[] = [
  {
    words: '`app.register(cors, …)`',
    starts: String.raw`^[ \t]*(?:await\s+)?\w+\.register\(\s*(?:cors|fastifyCors|import\(\s*['"]@fastify/cors|require\(\s*['"]@fastify/cors)\b`,
    through: 'statement',
  },
];

const below = {
  at: 'below',
  spot: {
    words: 'const app = fastify();',
    starts: String.raw`^[ \t]*(?:const|let|var)\s+(?<app>\w+)(?:\s*:\s*[\w.]+)?\s*=\s*(?:require\(\s*['"]fastify['"]\s*\)|[fF]astify)\(`,
    through: 'statement',
  },
  words: 'Directly below `const app = fastify(…);`, before hooks and other plugins',
} as const;

/** Fastify with @fastify/cors. */
export default defineStack({
  id: 'fastify',
  title: 'Fastify (@fastify/cors)',
  kind: 'framework',
  version: 'Fastify 5, @fastify/cors 11',
  rank: 24,
  seenAs: { layers: [], middleware: ['fastify-cors'] },
  configuredBy: 'you',
  docs: 'https://github.com/fastify/fastify-cors#options',
  sendsOrigin: 'any',
  recipe: {
    language: 'js',
    file: 'the file that creates the app',
    settings: corsPackage,
    restart: 'Restart the app.',
    proven: { version: 'fastify 5.12.8, @fastify/cors 11.4.3', date: '2026-11-28', by: 'real servers and Chromium' },
    steps(wanted) {
      const { cors, others } = wanted;
      return [
        ...notesOf(wanted, 'The route must respond at the requested path itself (ignoreTrailingSlash: true).'),
        ...(cors
          ? ([
              { do: 'remove', what: [...earlier, ...jsHeaders] },
              {
                do: 'insert',
                where: { at: 'top', words: "At the top (CommonJS: `const cors = require('@fastify/cors');`)" },
                code: ["import cors from '@fastify/cors'; // npm install @fastify/cors"],
                unless: String.raw`^[^\n]*\bcors\b[^\n]*(?:from\s*['"]@fastify/cors['"]|require\(\s*['"]@fastify/cors['"]\s*\))`,
                instead: {
                  when: String.raw`\brequire\(\s*['"]fastify['"]\s*\)`,
                  code: ["const cors = require('@fastify/cors');"],
                },
              },
              {
                do: 'insert',
                where: below,
                // Without await, which CommonJS has only in functions: plugins are loaded in the order of their registration.
                code: ['app.register(cors, {', ...jsCorsOptions(wanted, corsPackage).map((line) => `  ${line}`), '});'],
                ...keeping(wanted, (origin) => `    ${jsString(origin)},`),
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
                  "app.addHook('onRequest', async (request, reply) => {",
                  ...others.map(([name, value]) => `  reply.header(${jsString(name)}, ${jsString(value)});`),
                  '});',
                ],
              } as const,
            ]),
      ];
    },
  },
});
