import { goSteps, type GoMiddleware } from '../../recipes/go-cors.ts';
import type { Step } from '../../recipes/step.ts';
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
  from: 'github.com/rs/cors',
  names: settings,
  open: 'func allowCORS(next http.Handler) http.Handler {\n\treturn cors.New(cors.Options{',
  close: '\t}).Handler(next)\n}',
  where: { at: 'end', words: 'At the end of main.go' },
  earlier: [
    {
      words: '`c := cors.New(…)`',
      starts: String.raw`^[ \t]*\w+\s*:?=\s*cors\.\w+\((?!.*\.Handler\()`,
      through: 'statement',
    },
  ],
  anyHeader: true,
  others: (sets) => [
    'func setHeaders(next http.Handler) http.Handler { // around your handler',
    '\treturn http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {',
    ...sets.map(([name, value]) => `\t\tw.Header().Set(${name}, ${value})`),
    '\t\tnext.ServeHTTP(w, r)',
    '\t})',
    '}',
  ],
};

const wrap: readonly Step[] = [
  {
    do: 'replace',
    spot: {
      words: '`cors.Default().Handler(…)`, `c.Handler(…)` with `allowCORS(…)`',
      starts: String.raw`\b(?:cors\.\w+\(\)|c|\w*[cC]ors)\.Handler\((?=\w+\))`,
      through: 'match',
    },
    by: 'allowCORS(',
  },
  {
    do: 'replace',
    spot: {
      words:
        'the handler in `http.ListenAndServe(address, mux)` with `allowCORS(mux)` (`nil` stands for `http.DefaultServeMux`)',
      starts: String.raw`(http\.ListenAndServe(?:TLS)?\([^\n]*,\s*)(\w+)\)`,
      through: 'match',
    },
    by: '$1allowCORS($2))',
  },
  {
    do: 'replace',
    spot: {
      words: '`allowCORS(nil)` with `allowCORS(http.DefaultServeMux)`',
      starts: String.raw`allowCORS\(nil\)`,
      through: 'match',
    },
    by: 'allowCORS(http.DefaultServeMux)',
  },
];

/** Go's net/http with rs/cors. */
export default defineStack({
  id: 'go-net-http',
  title: 'Go net/http (rs/cors)',
  kind: 'framework',
  version: 'rs/cors 1.11',
  rank: 28,
  seenAs: { layers: [], middleware: ['rs-cors', 'gorilla-cors'] },
  configuredBy: 'you',
  docs: 'https://github.com/rs/cors#parameters',
  sendsOrigin: 'matched',
  recipe: {
    language: 'go',
    file: 'main.go',
    settings,
    restart: 'Run `go get github.com/rs/cors`, then build and restart the app.',
    proven: null,
    steps: (wanted) => [
      ...goSteps(
        wanted,
        middleware,
        'Register the exact path: a pattern that ends with a slash redirects requests without it.',
      ),
      ...(wanted.cors ? wrap : []),
    ],
  },
});
