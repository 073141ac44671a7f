import { ifCredentials } from './if-credentials.ts';
import type { Step } from './step.ts';
import { namedMethods, type Wanted } from './wanted.ts';

/** The exact headers, for every server that has no recipe of its own. */
export function genericHeaders(wanted: Wanted): readonly Step[] {
  const blocks = [wanted.preflight && wanted.cors ? preflight(wanted) : [], response(wanted)];
  const notes = [...wanted.notes, ...several(wanted), ...removals(wanted)];
  return [
    ...notes.map((words) => ({ do: 'note', words }) as const),
    ...blocks.filter((lines) => lines.length > 0).map((code) => ({ do: 'show', code }) as const),
  ];
}

function preflight(wanted: Wanted): readonly string[] {
  const methods = namedMethods(wanted);
  return [
    '# The response to the preflight (OPTIONS): before authentication, and never a redirect',
    'HTTP/1.1 204 No Content',
    ...shared(wanted),
    ...(methods.length === 0 ? [] : [`Access-Control-Allow-Methods: ${methods.join(', ')}`]),
    ...(wanted.headers.length === 0 ? [] : [`Access-Control-Allow-Headers: ${wanted.headers.join(', ')}`]),
    ...(wanted.maxAge === null ? [] : [`Access-Control-Max-Age: ${wanted.maxAge}`]),
  ];
}

function response(wanted: Wanted): readonly string[] {
  const here = wanted.answerHere ? ', not a redirect' : '';
  return [
    `# The response to the request itself${here}, error pages included; each header once`,
    ...(wanted.cors ? shared(wanted) : []),
    ...(wanted.expose.length === 0 ? [] : [`Access-Control-Expose-Headers: ${wanted.expose.join(', ')}`]),
    ...(wanted.location === null ? [] : [`Location: ${wanted.location}`]),
    ...wanted.others.map(([name, value]) => `${name}: ${value}`),
  ];
}

function shared(wanted: Wanted): readonly string[] {
  const { everybody, origins } = wanted;
  const [origin = ''] = origins;
  return [
    `Access-Control-Allow-Origin: ${everybody ? '*' : origin}`,
    // Any cache on the way would otherwise hand one page's response to another page.
    ...(everybody ? [] : ['Vary: Origin']),
    ...ifCredentials(wanted, 'Access-Control-Allow-Credentials: true', '#'),
  ];
}

/** The header holds one origin, so with several the server has to choose. */
function several({ cors, everybody, origins }: Wanted): readonly string[] {
  if (!cors) return [];
  if (everybody) return ['`*`: every page may read the responses. For public data only.'];
  return origins.length < 2
    ? []
    : [`Allowed origins: ${origins.join(', ')}. Return the one that the request's Origin header names, or none.`];
}

function removals({ removed }: Wanted): readonly string[] {
  return removed.map((name) => `Remove ${name} wherever it is set.`);
}
