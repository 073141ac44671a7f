import { ifCredentials } from './if-credentials.ts';
import { keeping } from './keeping.ts';
import { notesOf } from './notes.ts';
import { doubleQuoted } from './quote.ts';
import type { Place, Spot, Step } from './step.ts';
import { allMethods, type Wanted } from './wanted.ts';

/** A header that is set by hand, in any of the ways that Go's frameworks have for it. */
const goHeaders: Spot = {
  words: 'lines that set an `Access-Control-…` header',
  starts: String.raw`^[ \t]*[\w.()]+\.(?:Set|Add|Header)\(\s*"Access-Control-(?:Allow|Expose|Max)-`,
  through: 'statement',
};

/** What the fields of a Go CORS middleware are called. */
interface GoNames {
  readonly origins: string;
  readonly credentials: string;
  readonly methods: string;
  readonly headers: string;
  readonly exposed: string;
  readonly maxAge: string;
}

/** How one middleware of Go is used. */
export interface GoMiddleware {
  /** Its import path. */
  readonly from: string;
  readonly names: GoNames;
  readonly open: string;
  readonly close: string;
  /** Where it goes. */
  readonly where: Place;
  readonly earlier: readonly Spot[];
  /** How many units of `maxAge` a second has. */
  readonly perSecond?: number;
  /** `*` in its list of headers stands for whatever is asked for; with credentials as well. */
  readonly anyHeader: boolean;
  /** Other fields. */
  readonly more?: (wanted: Wanted) => readonly string[];
  /** A middleware that sets headers that are not of CORS. */
  readonly others: (sets: readonly (readonly [name: string, value: string])[]) => readonly string[];
}

/** The steps of every CORS middleware of Go whose settings are the fields of a struct. */
export function goSteps(wanted: Wanted, middleware: GoMiddleware, here: string): readonly Step[] {
  const { from, names, open, close, where, earlier } = middleware;
  const sets = wanted.others.map(([name, value]) => [doubleQuoted(name), doubleQuoted(value)] as const);
  return [
    ...notesOf(wanted, here),
    ...(wanted.cors
      ? ([
          { do: 'remove', what: [...earlier, goHeaders] },
          {
            do: 'insert',
            where: {
              at: 'below',
              spot: { words: 'package main', starts: String.raw`^package\s+\w+`, through: 'statement' },
              words: 'To the imports',
            },
            code: [`import "${from}"`],
            unless: `"${from.replaceAll('.', String.raw`\.`)}"`,
          },
          {
            do: 'insert',
            where,
            code: [open, ...fields(wanted, names, middleware).map((line) => `\t${line}`), close],
            ...keeping(wanted, (origin) => `\t\t${doubleQuoted(origin)},`),
          },
        ] as const)
      : []),
    ...(sets.length === 0 ? [] : [{ do: 'insert', where, code: middleware.others(sets) } as const]),
  ];
}

function fields(wanted: Wanted, names: GoNames, { perSecond = 1, anyHeader, more }: GoMiddleware): readonly string[] {
  const { everybody, origins, headers, expose, maxAge } = wanted;
  const isAny = wanted.anyHeader && anyHeader;
  return [
    ...(everybody
      ? [`${names.origins}: []string{"*"}, // every page may read the responses: for public data only`]
      : [
          `${names.origins}: []string{`,
          ...origins.map((origin) => `\t${doubleQuoted(origin)},`),
          '}, // and the other origins of your old list',
        ]),
    // Unlike a browser, most of them refuse a preflight for any method that is not named, POST included.
    `${names.methods}: ${goList(allMethods(wanted))},`,
    ...(headers.length === 0 && !isAny ? [] : [`${names.headers}: ${goList(isAny ? ['*'] : headers)},`]),
    ...(expose.length === 0 ? [] : [`${names.exposed}: ${goList(expose)},`]),
    ...ifCredentials(wanted, `${names.credentials}: true,`, '//'),
    ...(maxAge === null ? [] : [`${names.maxAge}: ${maxAge * perSecond}, // ${maxAge} s`]),
    ...(more?.(wanted) ?? []),
  ];
}

/** A Go slice of string literals. */
export function goList(values: readonly string[]): string {
  return `[]string{${values.map(doubleQuoted).join(', ')}}`;
}
