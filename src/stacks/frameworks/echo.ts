import { goSteps, type GoMiddleware } from '../../recipes/go-cors.ts';
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
  from: 'github.com/labstack/echo/v4/middleware',
  names: settings,
  open: 'app.Use(middleware.CORSWithConfig(middleware.CORSConfig{',
  close: '}))',
  where: {
    at: 'below',
    spot: {
      words: 'app := echo.New()',
      starts: String.raw`^[ \t]*(?<app>\w+)\s*:?=\s*echo\.New\(`,
      through: 'statement',
    },
    words: 'Directly below `app := echo.New()`',
  },
  earlier: [
    {
      words: '`app.Use(middleware.CORS(…))`',
      starts: String.raw`^[ \t]*\w+\.Use\(\s*middleware\.CORS`,
      through: 'statement',
    },
  ],
  anyHeader: false,
  others: (sets) => [
    'app.Use(func(next echo.HandlerFunc) echo.HandlerFunc {',
    '\treturn func(c echo.Context) error {',
    ...sets.map(([name, value]) => `\t\tc.Response().Header().Set(${name}, ${value})`),
    '\t\treturn next(c)',
    '\t}',
    '})',
  ],
};

/** Echo with its own CORS middleware. */
export default defineStack({
  id: 'echo',
  title: 'Echo (middleware.CORS)',
  kind: 'framework',
  version: 'Echo 4',
  rank: 47,
  seenAs: { layers: [], middleware: ['echo-cors'] },
  configuredBy: 'you',
  docs: 'https://echo.labstack.com/docs/middleware/cors',
  sendsOrigin: 'matched',
  recipe: {
    language: 'go',
    file: 'main.go',
    settings,
    restart: 'Build and restart the app.',
    proven: { version: 'github.com/labstack/echo/v4 v4.16.4', date: '2026-11-28', by: 'real servers and Chromium' },
    steps: (wanted) =>
      goSteps(wanted, middleware, 'The route must respond at the requested path itself: the redirect is what failed.'),
  },
});
