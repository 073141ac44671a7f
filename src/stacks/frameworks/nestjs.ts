import { corsCalls, jsHeaders } from '../../recipes/header-spots.ts';
import { corsPackage, jsCorsOptions } from '../../recipes/js-cors-options.ts';
import { keeping } from '../../recipes/keeping.ts';
import { notesOf } from '../../recipes/notes.ts';
import { jsString } from '../../recipes/quote.ts';
import type { Spot } from '../../recipes/step.ts';
import { defineStack } from '../stack.ts';

const earlier: readonly Spot[] = [
  { words: '`app.enableCors(…)`', starts: String.raw`^[ \t]*\w+\.enableCors\(`, through: 'statement' },
  {
    words: '`cors: …` in the options of `NestFactory.create`',
    starts: String.raw`(?<=NestFactory\s*\.create(?:<[^>]*>)?\([^;]*)\bcors\s*:`,
    through: 'property',
  },
  {
    words: "`@Header('Access-Control-…')`",
    starts: String.raw`@Header\(\s*['"]Access-Control-(?:Allow|Expose|Max)-`,
    through: 'call',
  },
];

const below = {
  at: 'below',
  spot: {
    words: 'const app = await NestFactory.create(AppModule);',
    starts: String.raw`^[ \t]*(?:const|let|var)\s+(?<app>\w+)(?:\s*:\s*[\w.<>]+)?\s*=\s*await\s+NestFactory\s*\.create\b`,
    through: 'statement',
  },
  words: 'Directly below `const app = await NestFactory.create(AppModule);`',
} as const;

/** NestJS on Express and on Fastify. */
export default defineStack({
  id: 'nestjs',
  title: 'NestJS (enableCors)',
  kind: 'framework',
  version: 'NestJS 12',
  rank: 16,
  seenAs: { layers: [], middleware: [] },
  configuredBy: 'you',
  docs: 'https://docs.nestjs.com/security/cors',
  sendsOrigin: 'any',
  recipe: {
    language: 'ts',
    file: 'main.ts',
    settings: corsPackage,
    restart: 'Restart the app.',
    proven: {
      version:
        '@nestjs/core 12.5.1, @nestjs/common 12.5.1, @nestjs/platform-express 12.5.1, reflect-metadata 0.2.2, rxjs 7.8.2',
      date: '2026-11-28',
      by: 'real servers and Chromium',
    },
    steps(wanted) {
      const { cors, others } = wanted;
      return [
        ...notesOf(wanted, 'The route must respond at the requested path itself: the redirect is what failed.'),
        ...(cors
          ? ([
              { do: 'remove', what: [...earlier, ...corsCalls, ...jsHeaders] },
              {
                do: 'insert',
                where: below,
                code: ['app.enableCors({', ...jsCorsOptions(wanted, corsPackage).map((line) => `  ${line}`), '});'],
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
                  'app.use((req, res, next) => {',
                  ...others.map(([name, value]) => `  res.setHeader(${jsString(name)}, ${jsString(value)});`),
                  '  next();',
                  '});',
                ],
              } as const,
            ]),
      ];
    },
  },
});
