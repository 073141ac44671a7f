import { pythonHeaders } from '../../recipes/header-spots.ts';
import { ifCredentials } from '../../recipes/if-credentials.ts';
import { keeping } from '../../recipes/keeping.ts';
import { notesOf } from '../../recipes/notes.ts';
import { pyList } from '../../recipes/python.ts';
import { pyString } from '../../recipes/quote.ts';
import { defineStack } from '../stack.ts';
import type { Place, Spot } from '../../recipes/step.ts';
import { allMethods, type Wanted } from '../../recipes/wanted.ts';

const earlier: readonly Spot[] = [
  {
    words: '`app.add_middleware(CORSMiddleware, …)`',
    starts: String.raw`^[ \t]*app\.add_middleware\(\s*(?:[\w.]+\.)?CORSMiddleware\b`,
    through: 'statement',
  },
  { words: '`app = CORSMiddleware(…)`', starts: String.raw`^[ \t]*app\s*=\s*CORSMiddleware\(`, through: 'statement' },
];

/** A middleware that is added later stands outside of those that are there, so this one has to come last. */
const last: Place = {
  at: 'above',
  spot: {
    words: "`if __name__ == '__main__':` or `uvicorn.run(…)`",
    starts: String.raw`^(?:if\s+__name__\s*==|uvicorn\.run\()`,
    through: 'statement',
  },
  words: 'At the end of main.py, below all other middleware',
};

/** FastAPI and Starlette with CORSMiddleware. */
export default defineStack({
  id: 'fastapi',
  title: 'FastAPI / Starlette (CORSMiddleware)',
  kind: 'framework',
  version: 'FastAPI and Starlette, CORSMiddleware',
  rank: 2,
  seenAs: { layers: ['uvicorn', 'hypercorn'], middleware: ['starlette-cors'] },
  configuredBy: 'you',
  docs: 'https://fastapi.tiangolo.com/tutorial/cors/',
  sendsOrigin: 'matched',
  recipe: {
    language: 'python',
    file: 'main.py',
    settings: {
      origins: 'allow_origins',
      credentials: 'allow_credentials',
      methods: 'allow_methods',
      headers: 'allow_headers',
      exposed: 'expose_headers',
      maxAge: 'max_age',
    },
    restart: 'Restart the app.',
    proven: {
      version: 'fastapi 0.165.0, starlette 1.10.0, uvicorn 0.54.0',
      date: '2026-11-28',
      by: 'real servers and Chromium',
    },
    steps(wanted) {
      const here =
        'The request must not be redirected: call the path exactly as the route spells it (redirect_slashes).';
      return [
        ...notesOf(wanted, here),
        ...(wanted.cors ? [{ do: 'remove', what: [...earlier, ...pythonHeaders] } as const] : []),
        {
          do: 'insert',
          where: last,
          code: [...others(wanted), ...(wanted.cors ? cors(wanted) : [])],
          ...keeping(wanted, (origin) => `        ${pyString(origin)},`),
        },
      ];
    },
  },
});

function cors(wanted: Wanted): readonly string[] {
  const { everybody, origins, headers, anyHeader, expose, maxAge } = wanted;
  return [
    'from starlette.middleware.cors import CORSMiddleware',
    'from starlette.middleware.errors import ServerErrorMiddleware',
    '',
    '# This one replaces a CORSMiddleware that was added above.',
    'app.user_middleware = [m for m in app.user_middleware if m.cls is not CORSMiddleware]',
    '# Inside of CORS, so that the response to an unhandled error (500) has the headers, too.',
    'app.add_middleware(ServerErrorMiddleware, handler=app.exception_handlers.get(Exception), debug=app.debug)',
    'app.add_middleware(',
    '    CORSMiddleware,',
    ...(everybody
      ? ["    allow_origins=['*'],  # every page may read the responses: for public data only"]
      : [
          '    allow_origins=[',
          ...origins.map((origin) => `        ${pyString(origin)},`),
          '    ],  # and the other origins of your old list',
        ]),
    // Unlike a browser, Starlette refuses a preflight for any method that is not named, POST included.
    `    allow_methods=${pyList(allMethods(wanted))},`,
    ...(anyHeader ? ["    allow_headers=['*'],"] : []),
    ...(headers.length === 0 || anyHeader ? [] : [`    allow_headers=${pyList(headers)},`]),
    ...(expose.length === 0 ? [] : [`    expose_headers=${pyList(expose)},`]),
    ...ifCredentials(wanted, '    allow_credentials=True,', '#'),
    ...(maxAge === null ? [] : [`    max_age=${maxAge},`]),
    ')',
  ];
}

function others({ others: set }: Wanted): readonly string[] {
  if (set.length === 0) return [];
  return [
    "@app.middleware('http')",
    'async def set_headers(request, call_next):',
    '    response = await call_next(request)',
    ...set.map(([name, value]) => `    response.headers[${pyString(name)}] = ${pyString(value)}`),
    '    return response',
    '',
  ];
}
