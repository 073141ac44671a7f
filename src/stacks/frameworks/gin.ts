import { goList, goSteps, type GoMiddleware } from '../../recipes/go-cors.ts';
import { defineStack } from '../stack.ts';

const settings = {
  origins: 'AllowOrigins',
  credentials: 'AllowCredentials',
  methods: 'AllowMethods',
  headers: 'AllowHeaders',
  exposed: 'ExposeHeaders',
  maxAge: 'MaxAge',
} as const;

const middleware: GoMiddleware = {
  from: 'github.com/gin-contrib/cors',
  names: settings,
  open: 'app.Use(cors.New(cors.Config{',
  close: '}))',
  where: {
    at: 'below',
    spot: {
      words: 'app := gin.Default()',
      starts: String.raw`^[ \t]*(?<app>\w+)\s*:?=\s*gin\.(?:Default|New)\(`,
      through: 'statement',
    },
    words: 'Directly below `app := gin.Default()`',
  },
  earlier: [
    {
      words: '`app.Use(cors.New(…))`',
      starts: String.raw`^[ \t]*\w+\.Use\(\s*cors\.(?:New|Default)\(`,
      through: 'statement',
    },
  ],
  // A duration is in nanoseconds.
  perSecond: 1_000_000_000,
  anyHeader: false,
  // It panics on a scheme that it does not have.
  more: ({ origins }) => {
    const schemes = [...new Set(origins.map((origin) => origin.slice(0, origin.indexOf('://') + 3)))];
    const odd = schemes.filter((scheme) => scheme !== 'http://' && scheme !== 'https://');
    return odd.length === 0 ? [] : [`CustomSchemas: ${goList(odd)},`];
  },
  others: (sets) => [
    'app.Use(func(c *gin.Context) {',
    ...sets.map(([name, value]) => `\tc.Header(${name}, ${value})`),
    '})',
  ],
};

/** Gin with gin-contrib/cors. */
export default defineStack({
  id: 'gin',
  title: 'Gin (gin-contrib/cors)',
  kind: 'framework',
  version: 'Gin 1.12, gin-contrib/cors 1.7',
  rank: 27,
  seenAs: { layers: [], middleware: ['gin-cors'] },
  configuredBy: 'you',
  docs: 'https://github.com/gin-contrib/cors',
  sendsOrigin: 'matched',
  recipe: {
    language: 'go',
    file: 'main.go',
    settings,
    restart: 'Run `go get github.com/gin-contrib/cors`, then build and restart the app.',
    proven: {
      version: 'github.com/gin-gonic/gin v1.12.0, github.com/gin-contrib/cors v1.7.7',
      date: '2026-11-28',
      by: 'real servers and Chromium',
    },
    steps: (wanted) =>
      goSteps(
        wanted,
        middleware,
        'The route must respond at the requested path itself (RedirectTrailingSlash = false).',
      ),
  },
});
