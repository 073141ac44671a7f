import type { Plugin } from 'vite';

/** How Preact sets the HTML of `dangerouslySetInnerHTML`, whatever its minifier called the element and the value. */
const assignment = /\(\w+\.innerHTML=\w+\.__html\)/;

/**
 * Takes out of Preact the one line that makes HTML of a string. No view uses it (the linter sees to that), and in a package
 * without it no value from a stranger can become HTML. Mozilla's linter warns of the line, too.
 * Fails the build when Preact has no such line any more, so that nobody goes on believing in it.
 */
export function withoutInnerHtml(): Plugin {
  let found = false;
  return {
    name: 'without-inner-html',
    apply: 'build',
    transform(code, id) {
      if (!/\/preact\/dist\/preact\.(?:mjs|module\.js)$/.test(id.split('?', 1)[0] ?? '')) return null;
      found = assignment.test(code);
      return { code: code.replace(assignment, '0'), map: null };
    },
    buildEnd(error) {
      if (error === undefined && !found)
        this.error('Preact sets innerHTML in another way now: see without-inner-html.ts.');
    },
  };
}
