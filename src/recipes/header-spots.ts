import type { Spot } from './step.ts';

// A header that is set by hand is sent besides the middleware's own, and to every page.

/** One name and value in an object or a dictionary, with the comma behind it. */
const pair: Spot = {
  words: '`Access-Control-…` names among the headers of a response',
  starts: String.raw`['"\x60]Access-Control-(?:Allow|Expose|Max)-[\w-]+['"\x60]\s*:\s*(?:'[^'\n]*'|"[^"\n]*"|\x60[^\x60\n]*\x60|[^,}\n]+?)(?=\s*[,}\n])\s*,?`,
  through: 'match',
};

/** In a Python project. */
export const pythonHeaders: readonly Spot[] = [
  {
    words: 'lines that set an `Access-Control-…` header',
    starts: String.raw`^[ \t]*[\w.]+(?:\[|\.(?:add|set|setdefault|append)\()\s*['"]Access-Control-(?:Allow|Expose|Max)-`,
    through: 'statement',
  },
  pair,
];

/** In a JavaScript or TypeScript project. */
export const jsHeaders: readonly Spot[] = [
  {
    words: 'lines that set an `Access-Control-…` header',
    starts: String.raw`^[ \t]*[\w.]+\.(?:header|set|setHeader|append|appendHeader)\(\s*['"\x60]Access-Control-(?:Allow|Expose|Max)-`,
    through: 'statement',
  },
  pair,
];

/** Calls of `cors()` in Express and the frameworks that are like it: a second one would have the last word on the response itself. */
export const corsCalls: readonly Spot[] = [
  {
    words: '`app.use(cors(…))`',
    starts: String.raw`^[ \t]*\w+\.(?:use|options|all)\(\s*(?:(?:'[^'\n]*'|"[^"\n]*"|/[^\n,]*/)\s*,\s*)?cors\((?:(?:[^()\n]|\([^()\n]*\))*\)\s*\)|[^\n]*[{(,[]\s*$|\s*$)`,
    through: 'statement',
  },
  { words: '`cors(…)` in routes', starts: String.raw`(?<=[(,]\s*)cors(?=\()`, through: 'call' },
  {
    words: 'an `app.use()` that this leaves empty',
    starts: String.raw`^[ \t]*\w+\.(?:use|options|all)\(\s*(?:'[^'\n]*'|"[^"\n]*")?\s*\)`,
    through: 'statement',
  },
];
