import { absent, plain, put } from './usual.ts';
import { ports, type Recipe, type Stack, type Started } from '../stack.ts';

// Servers that people start from the command line to serve a folder.

const port = String(ports[0]);
const file = { ...plain, path: '/data.json' };

const start =
  (files: Readonly<Record<string, string>>, ...program: readonly [string, ...string[]]): Stack['start'] =>
  (): Started => ({
    files: { 'www/data.json': '[]', 'www/folder/index.html': '<p>', ...files },
    programs: [program],
    listen: [ports[0]],
  });

function scenarios(writer: string, layer: Recipe['expected']['layer']): readonly Recipe[] {
  const expected = { writer, layer, ...absent };
  return [
    {
      id: 'file',
      title: 'A file',
      mode: '',
      ask: file,
      expected,
      rootCause: 'cors-never-configured',
      words: 'The server knows no CORS.',
      responsible: 'server',
    },
    {
      id: 'put',
      title: 'A preflight',
      mode: '',
      ask: { ...put, path: '/data.json' },
      expected,
      rootCause: 'options-has-no-route',
      words: 'The server does not know OPTIONS.',
      responsible: 'server',
    },
    {
      id: 'slash',
      title: 'A folder without the slash',
      mode: '',
      ask: { ...plain, path: '/folder' },
      expected,
      rootCause: 'redirect-slash',
      words: 'The server redirects to the folder with a slash.',
      responsible: 'page',
    },
    {
      id: 'nothing',
      title: 'A file that does not exist',
      mode: '',
      ask: { ...plain, path: '/none.json' },
      expected,
      rootCause: 'not-found-without-cors',
      words: 'The file does not exist.',
      responsible: 'page',
    },
  ];
}

export const pythonServer: Stack = {
  id: 'python-http-server',
  title: 'python3 -m http.server',
  needs: ['apt:python3'],
  versions: { python: ['/usr/bin/python3', '--version'] },
  start: start({}, '/usr/bin/python3', '-m', 'http.server', port, '--bind', '127.0.0.1', '--directory', 'www'),
  scenarios: scenarios('python-http', 'app'),
};

export const twisted: Stack = {
  id: 'twisted',
  title: 'twist web',
  needs: ['apt:python3-twisted'],
  versions: { twisted: ['dpkg-query', '-W', 'python3-twisted'] },
  start: start(
    {},
    '/usr/bin/python3',
    '-m',
    'twisted',
    'web',
    '--listen',
    `tcp:${port}:interface=127.0.0.1`,
    '--path',
    'www',
  ),
  scenarios: scenarios('twisted', 'app'),
};

export const h2o: Stack = {
  id: 'h2o',
  title: 'H2O',
  needs: ['apt:h2o'],
  versions: { h2o: ['h2o', '--version'] },
  start: start(
    {
      'h2o.conf': `user: root\nlisten:\n  host: 127.0.0.1\n  port: ${port}\nhosts:\n  default:\n    paths:\n      /:\n        file.dir: www\n`,
    },
    'h2o',
    '-c',
    'h2o.conf',
  ),
  scenarios: scenarios('h2o', 'web-server'),
};

export const php: Stack = {
  id: 'php-files',
  title: 'php -S with files',
  needs: ['apt:php-cli'],
  versions: { php: ['php', '--version'] },
  start: start({}, 'php', '-S', `127.0.0.1:${port}`, '-t', 'www'),
  // It serves the folder’s page without a redirect.
  scenarios: scenarios('php-server', 'app').filter(({ id }) => id !== 'slash'),
};
