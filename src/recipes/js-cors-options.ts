import { ifCredentials } from './if-credentials.ts';
import { jsList, jsString } from './quote.ts';
import { allMethods, namedMethods, type Wanted } from './wanted.ts';

/** What the options of a CORS middleware in JavaScript are called. */
export interface JsCorsNames {
  readonly origins: string;
  readonly credentials: string;
  readonly methods: string;
  readonly headers: string;
  readonly exposed: string;
  readonly maxAge: string;
}

/** The options of the `cors` package, which others have taken over. */
export const corsPackage: JsCorsNames = {
  origins: 'origin',
  credentials: 'credentials',
  methods: 'methods',
  headers: 'allowedHeaders',
  exposed: 'exposedHeaders',
  maxAge: 'maxAge',
};

/** The lines of an options object whose list of origins is matched against the request's own. */
export function jsCorsOptions(wanted: Wanted, names: JsCorsNames): readonly string[] {
  return [...originOption(wanted, names), ...otherOptions(wanted, names)];
}

function originOption({ everybody, origins }: Wanted, names: JsCorsNames): readonly string[] {
  if (everybody) return [`${names.origins}: '*', // every page may read the responses: for public data only`];
  return [
    `${names.origins}: [`,
    ...origins.map((origin) => `  ${jsString(origin)},`),
    '], // and the other origins of your old list',
  ];
}

/** All options but the origins. */
export function otherOptions(wanted: Wanted, names: JsCorsNames): readonly string[] {
  const { headers, anyHeader, expose, maxAge } = wanted;
  return [
    ...(namedMethods(wanted).length === 0 ? [] : [`${names.methods}: ${jsList(allMethods(wanted))},`]),
    // Without a list, whatever header a preflight asks for is allowed.
    ...(headers.length === 0 || anyHeader ? [] : [`${names.headers}: ${jsList(headers)},`]),
    ...(expose.length === 0 ? [] : [`${names.exposed}: ${jsList(expose)},`]),
    ...ifCredentials(wanted, `${names.credentials}: true,`, '//'),
    ...(maxAge === null ? [] : [`${names.maxAge}: ${maxAge},`]),
  ];
}
