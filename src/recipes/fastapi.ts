import { defineRecipe } from './recipe.ts';
import { stackPolicyOf, type Policy } from './policy.ts';
import { pyList, pyNotes } from './python.ts';
import { pyString } from './quote.ts';

/** FastAPI and Starlette with CORSMiddleware. Proven in test/browser/recipes.test.ts. */
export const fastapi = defineRecipe({
  id: 'fastapi',
  title: 'FastAPI / Starlette (CORSMiddleware)',
  layer: 'framework',
  language: 'python',
  file: 'main.py, at the end',
  render(edits, context) {
    const policy = stackPolicyOf(edits, context);
    if (policy === null) return null;
    const here =
      'The request itself must not be redirected: call the path exactly as the route spells it (redirect_slashes).';
    return [...pyNotes(policy, here), ...others(policy), ...(policy.cors ? cors(policy) : [])].join('\n');
  },
});

function cors({ origin, credentials, methods, headers, expose, maxAge }: Policy): readonly string[] {
  return [
    'from starlette.middleware.cors import CORSMiddleware',
    '',
    '# Around the whole app, not by app.add_middleware(): that one stays inside the error handler, and a 500 had no headers.',
    '# Remove an add_middleware(CORSMiddleware, …) that is there. (`fastapi run` wants the app itself: start with uvicorn.)',
    'app = CORSMiddleware(',
    '    app=app,',
    origin === '*'
      ? "    allow_origins=['*'],  # everybody may read this: for public data only"
      : `    allow_origins=[${pyString(origin)}],  # the allow-list: add your other pages`,
    // Unlike a browser, Starlette refuses a preflight for any method that is not named, POST included.
    `    allow_methods=${pyList([...new Set(['GET', 'HEAD', 'POST', ...methods])])},`,
    ...(headers.length === 0 ? [] : [`    allow_headers=${pyList(headers)},`]),
    ...(expose.length === 0 ? [] : [`    expose_headers=${pyList(expose)},`]),
    ...(credentials ? ['    allow_credentials=True,'] : []),
    ...(maxAge === null ? [] : [`    max_age=${maxAge},`]),
    ')',
  ];
}

function others({ others: set }: Policy): readonly string[] {
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
