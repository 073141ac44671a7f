import { defineRecipe } from './recipe.ts';
import { namedMethods, stackPolicyOf, type Policy } from './policy.ts';
import { comment, jsString } from './quote.ts';

/** Express with the `cors` package. Proven in test/browser/recipes.test.ts. */
export const express = defineRecipe({
  id: 'express',
  title: 'Express (cors)',
  layer: 'framework',
  language: 'js',
  file: 'the file that creates the app, above all other app.use() and routes',
  render(edits, context) {
    const policy = stackPolicyOf(edits, context);
    if (policy === null) return null;
    return [...notes(policy), ...(policy.cors ? cors(policy) : []), ...others(policy)].join('\n');
  },
});

function cors(policy: Policy): readonly string[] {
  const { origin, credentials, headers, expose, maxAge } = policy;
  const methods = namedMethods(policy);
  const options = [
    origin === '*'
      ? "origin: '*', // everybody may read this: for public data only"
      : `origin: [${jsString(origin)}], // the allow-list: add your other pages`,
    ...(methods.length === 0 ? [] : [`methods: ${array([...new Set(['GET', 'HEAD', 'POST', ...methods])])},`]),
    ...(headers.length === 0 ? [] : [`allowedHeaders: ${array(headers)},`]),
    ...(expose.length === 0 ? [] : [`exposedHeaders: ${array(expose)},`]),
    ...(credentials ? ['credentials: true,'] : []),
    ...(maxAge === null ? [] : [`maxAge: ${maxAge},`]),
  ];
  return [
    "import cors from 'cors'; // npm install cors; in CommonJS: const cors = require('cors');",
    '',
    '// Directly after `const app = express()`, before body parsers, authentication, rate limits and routes:',
    '// a preflight carries no cookies and no tokens, and what answers before cors() answers without headers.',
    '// It is the only place that sets these headers: remove res.set() and a second cors().',
    'app.use(',
    '  cors({',
    ...options.map((line) => `    ${line}`),
    '  }),',
    ');',
  ];
}

function others({ others: headers }: Policy): readonly string[] {
  if (headers.length === 0) return [];
  const sets = headers.map(([name, value]) => `  res.set(${jsString(name)}, ${jsString(value)});`);
  return ['app.use((req, res, next) => {', ...sets, '  next();', '});'];
}

function notes({ notes: words, removed, answerHere }: Policy): readonly string[] {
  const here = 'The route has to answer at the requested path itself: a redirect is what failed.';
  const gone = removed.map((name) => `Remove ${name} wherever it is set.`);
  return [...words, ...gone, ...(answerHere ? [here] : [])].map((note) => comment('//', note));
}

function array(values: readonly string[]): string {
  return `[${values.map(jsString).join(', ')}]`;
}
