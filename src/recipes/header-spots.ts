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
