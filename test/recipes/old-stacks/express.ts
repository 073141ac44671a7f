import { createRequire } from 'node:module';
import { usual, type Stack } from './stack.ts';

const require = createRequire(import.meta.url);

export const express: Stack = {
  id: 'express',
  programs: [process.execPath],
  probe: ['-e', ''],
  install: 'npm ci',
  scenarios: usual('/api/items'),
  args: (port) => ['app.mjs', String(port)],
  files: (scenario, recipe) => ({
    'app.mjs': [
      // The app stands in a folder of its own, from where the packages are not found by name.
      `import express from ${JSON.stringify(`file://${require.resolve('express')}`)};`,
      'const app = express();',
      (recipe ?? '').replace("from 'cors'", `from ${JSON.stringify(`file://${require.resolve('cors')}`)}`),
      ...(scenario === 'login'
        ? ['app.use((req, res, next) => (req.headers.authorization ? next() : res.status(401).end()));']
        : []),
      "app.all('/api/items', (req, res) => res.json([]));",
      "app.listen(Number(process.argv[2]), '127.0.0.1');",
    ].join('\n'),
  }),
};
