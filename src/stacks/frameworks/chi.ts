import { goSteps, type GoMiddleware } from '../../recipes/go-cors.ts';
import { defineStack } from '../stack.ts';

const settings = {
  origins: 'AllowedOrigins',
  credentials: 'AllowCredentials',
  methods: 'AllowedMethods',
  headers: 'AllowedHeaders',
  exposed: 'ExposedHeaders',
  maxAge: 'MaxAge',
} as const;

const middleware: GoMiddleware = {
  from: 'github.com/go-chi/cors',
  names: settings,
  open: 'app.Use(cors.Handler(cors.Options{',
  close: '}))',
  where: {
    at: 'below',
    spot: {
      words: 'app := chi.NewRouter()',
      starts: String.raw`^[ \t]*(?<app>\w+)\s*:?=\s*chi\.NewRouter\(`,
      through: 'statement',
    },
    words: 'Directly below `app := chi.NewRouter()`',
  },
  earlier: [
    { words: '`app.Use(cors.Handler(…))`', starts: String.raw`^[ \t]*\w+\.Use\(\s*cors\.\w+\(`, through: 'statement' },
  ],
  anyHeader: true,
  others: (sets) => [
    'app.Use(func(next http.Handler) http.Handler {',
    '\treturn http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {',
    ...sets.map(([name, value]) => `\t\tw.Header().Set(${name}, ${value})`),
    '\t\tnext.ServeHTTP(w, r)',
    '\t})',
    '})',
  ],
};

/** chi with go-chi/cors. */
export default defineStack({
  id: 'chi',
  title: 'chi (go-chi/cors)',
  kind: 'framework',
  version: 'chi 5, go-chi/cors 1.2',
  rank: 46,
  seenAs: { layers: [], middleware: ['rs-cors'] },
  configuredBy: 'you',
  docs: 'https://github.com/go-chi/cors',
  sendsOrigin: 'matched',
  recipe: {
    language: 'go',
    file: 'main.go',
    settings,
    restart: 'Run `go get github.com/go-chi/cors`, then build and restart the app.',
    proven: {
      version: 'github.com/go-chi/chi/v5 v5.5.0, github.com/go-chi/cors v1.2.2',
      date: '2026-11-28',
      by: 'real servers and Chromium',
    },
    steps: (wanted) =>
      goSteps(wanted, middleware, 'The route must respond at the requested path itself: the redirect is what failed.'),
  },
});
