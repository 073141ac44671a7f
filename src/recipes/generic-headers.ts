import { defineRecipe } from './recipe.ts';
import { namedMethods, policyOf, type Policy } from './policy.ts';
import { comment } from './quote.ts';

/** The exact headers, for every server that has no recipe of its own. */
export const genericHeaders = defineRecipe({
  id: 'generic-headers',
  title: 'Response headers',
  layer: 'any',
  language: 'http',
  file: "the server's answers",
  render(edits, context) {
    const policy = policyOf(edits, context);
    if (policy === null) return null;
    const blocks = [policy.preflight && policy.cors ? preflight(policy) : [], response(policy)];
    const notes = [...policy.notes, ...removals(policy)].map((note) => comment('#', note));
    return [...notes, ...blocks.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'))].join('\n\n');
  },
});

function preflight(policy: Policy): readonly string[] {
  const methods = namedMethods(policy);
  return [
    '# The answer to the preflight (OPTIONS), before any login check and without a redirect',
    'HTTP/1.1 204 No Content',
    ...shared(policy),
    ...(methods.length === 0 ? [] : [`Access-Control-Allow-Methods: ${methods.join(', ')}`]),
    ...(policy.headers.length === 0 ? [] : [`Access-Control-Allow-Headers: ${policy.headers.join(', ')}`]),
    ...(policy.maxAge === null ? [] : [`Access-Control-Max-Age: ${policy.maxAge}`]),
  ];
}

function response(policy: Policy): readonly string[] {
  const here = policy.answerHere ? ', which is no redirect' : '';
  return [
    `# The answer to the request itself${here}, error pages included; each header once`,
    ...(policy.cors ? shared(policy) : []),
    ...(policy.expose.length === 0 ? [] : [`Access-Control-Expose-Headers: ${policy.expose.join(', ')}`]),
    ...(policy.location === null ? [] : [`Location: ${policy.location}`]),
    ...policy.others.map(([name, value]) => `${name}: ${value}`),
  ];
}

function shared({ origin, credentials }: Policy): readonly string[] {
  return [
    `Access-Control-Allow-Origin: ${origin}`,
    // Any cache on the way would otherwise hand one page's answer to another page.
    ...(origin === '*' ? [] : ['Vary: Origin']),
    ...(credentials ? ['Access-Control-Allow-Credentials: true'] : []),
  ];
}

function removals({ removed }: Policy): readonly string[] {
  return removed.map((name) => `Remove ${name} wherever it is set.`);
}
