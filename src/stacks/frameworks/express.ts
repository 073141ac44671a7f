import { corsCalls, jsHeaders } from '../../recipes/header-spots.ts';
import { corsPackage, jsCorsOptions } from '../../recipes/js-cors-options.ts';
import { keeping } from '../../recipes/keeping.ts';
import { notesOf } from '../../recipes/notes.ts';
import { jsString } from '../../recipes/quote.ts';
import { defineStack } from '../stack.ts';
import type { Spot, Step } from '../../recipes/step.ts';
import type { Wanted } from '../../recipes/wanted.ts';

const created: Spot = {
  words: 'const app = express();',
  starts: String.raw`^[ \t]*(?:const|let|var)\s+(?<app>\w+)(?:\s*:\s*[\w.]+)?\s*=\s*express\(\)`,
  through: 'statement',
};

/** Express with the `cors` package. */
export default defineStack({
  id: 'express',
  title: 'Express (cors)',
  kind: 'framework',
  version: 'Express 5, cors 2.8',
  rank: 1,
  seenAs: { layers: ['express'], middleware: ['express-cors'] },
  configuredBy: 'you',
  docs: 'https://github.com/expressjs/cors#configuration-options',
  sendsOrigin: 'any',
  recipe: {
    language: 'js',
    file: 'the file that creates the app',
    settings: corsPackage,
    restart: 'Restart the app.',
    proven: { version: 'express 5.3.0, cors 2.8.6', date: '2026-11-28', by: 'real servers and Chromium' },
    steps(wanted) {
      const here = 'The route must respond at the requested path itself: the redirect is what failed.';
      const below = { at: 'below', spot: created, words: 'Directly below `const app = express();`' } as const;
      return [
        ...notesOf(wanted, here),
        ...(wanted.cors ? cors(wanted, below) : []),
        ...(wanted.others.length === 0 ? [] : [{ do: 'insert', where: below, code: others(wanted) } as const]),
      ];
    },
  },
});

function cors(wanted: Wanted, below: Extract<Step, { do: 'insert' }>['where']): readonly Step[] {
  return [
    { do: 'remove', what: [...corsCalls, ...jsHeaders] },
    {
      do: 'insert',
      where: { at: 'top', words: "At the top (CommonJS: `const cors = require('cors');`)" },
      code: ["import cors from 'cors'; // npm install cors"],
      unless: String.raw`^[^\n]*\bcors\b[^\n]*(?:from\s*['"]cors['"]|require\(\s*['"]cors['"]\s*\))`,
      instead: { when: String.raw`\brequire\(\s*['"]express['"]\s*\)`, code: ["const cors = require('cors');"] },
    },
    {
      do: 'insert',
      where: below,
      code: middleware(wanted),
      ...keeping(wanted, (origin) => `      ${jsString(origin)},`),
    },
  ];
}

function middleware(wanted: Wanted): readonly string[] {
  return [
    '// Before body parsers, authentication, rate limits and routes: what responds before cors() responds without CORS headers.',
    'app.use(',
    '  cors({',
    ...jsCorsOptions(wanted, corsPackage).map((line) => `    ${line}`),
    '  }),',
    ');',
  ];
}

function others({ others: headers }: Wanted): readonly string[] {
  const sets = headers.map(([name, value]) => `  res.set(${jsString(name)}, ${jsString(value)});`);
  return ['app.use((req, res, next) => {', ...sets, '  next();', '});'];
}
