/** The elements that a report is made of; none of them has attributes, but for a column's alignment. */
const ours =
  /^<\/?(?:h[1-3]|p|br|ul|ol|li|strong|em|table|thead|tbody|tr|th|td|details|summary)(?: align="[a-z]+"| style="text-align:[a-z]+")?(?: ?\/)?>$/;

/** What GitHub makes of words outside of code: mentions, references, links that nobody wrote as links, formulas, emoji. */
const linked = /@[\w-]|#\d|\bgh-\d|\bwww\.|:\/\/|\b[0-9a-f]{7,40}\b|\$|:\+?[a-z]\w*:|\[\^/i;

/** Everything in a document (as HTML, the way a reader of Markdown wrote it) that is neither text, nor code, nor one of our elements. */
export function liveIn(html: string): readonly string[] {
  const outside = html.replace(/<code[^<>]*>[^<]*<\/code>/g, '');
  const elements = outside.match(/<[^>]*>?/g) ?? [];
  const text = decoded(outside.replace(/<[^>]*>?/g, ' '));
  return [
    ...elements.filter((element) => !ours.test(element) && !/^<\/?pre(?: lang="\w+")?>$/.test(element)),
    ...(linked.exec(text) ?? []),
  ];
}

/** All text of the document that is shown as code. */
export function codeIn(html: string): string {
  return [...html.matchAll(/<code[^<>]*>([^<]*)<\/code>/g)].map(([, code = '']) => decoded(code)).join('\n');
}

function decoded(code: string): string {
  const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'", '#x27': "'" };
  return code.replace(/&([a-z]+|#x?\d+);/gi, (whole, name: string) => entities[name] ?? whole);
}
