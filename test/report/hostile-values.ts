const ticks = (count: number): string => '`'.repeat(count);
const image = '![x](https://evil.example/x.png)';

/** Runs of what code spans and blocks are fenced with: of every length around those that a parser treats otherwise. */
const runs: readonly string[] = [
  ...[1, 2, 3, 4, 15, 16, 17, 18, 79, 80, 81, 82, 159, 160, 161, 255, 256, 257, 300].map((count) => ticks(count)),
  ...[1, 3, 16, 17, 79, 80, 81, 255, 256].map((count) => `a${ticks(count)}b${image}${ticks(count)}c`),
  `${ticks(80)}${image}`,
  `${image}${ticks(80)}`,
  `${ticks(79)} ${ticks(80)} ${ticks(81)} ${image}`,
  Array.from({ length: 90 }, (_, i) => ticks(i + 1)).join(' '),
  ...[3, 17, 80, 256].map((count) => '~'.repeat(count)),
  `${ticks(80)} ${'~'.repeat(80)} ${image}`,
  `~~~~~~~~~~~~~~~~~~~~\n${ticks(20)}\n${image}`,
];

const markup: readonly string[] = [
  image,
  '[click](https://evil.example)',
  '[click]: https://evil.example "x"',
  '[a][b] [b]: https://evil.example',
  '![][1]\n\n[1]: https://evil.example/x.png',
  '<https://evil.example>',
  '<mailto:a@evil.example>',
  'https://evil.example/path?x=1',
  'http://evil.example',
  'www.evil.example',
  'ftp://evil.example/x',
  'a@evil.example',
  'xmpp:a@evil.example/room',
  '@everyone',
  '@octocat, @github/security',
  '#1',
  'GH-1',
  'octocat/hello-world#1',
  'octocat/hello-world@6dcb09b5b57875f334f61aebed695e2e4193db5e',
  '6dcb09b5b57875f334f61aebed695e2e4193db5e',
  '*bold* **bold** _em_ __em__ ~~gone~~ ==marked==',
  '# heading',
  '> quote\n> more',
  '- item\n1. item\n- [x] done',
  '---\n***\n===',
  '$x^2$ $$y$$ $`z`$',
  ':tada: :+1:',
  '[^1]\n\n[^1]: https://evil.example',
  '<!-- comment',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '</code></pre><img src=x onerror=alert(1)>',
  '</details></summary><h1>x</h1>',
  '<details open><summary>x</summary>',
  '<![CDATA[<img src=x>]]>',
  '<?php echo 1 ?>',
  '<iframe src=https://evil.example></iframe>',
  '&lt;img src=x&gt; &amp; &#60;b&#62; &#x3c;',
];

const borders: readonly string[] = [
  '| a | b |\n| --- | --- |\n| c | d |',
  `|${image}|`,
  `\\|${image}`,
  `\\\\|${image}\\`,
  `x\\`,
  '\\`' + image,
  ' leading',
  'trailing ',
  ' both ',
  ' ',
  `\n\n${image}\n\n`,
  `\r\n\r\n# x\r\n${image}`,
  `\`\`\`\n\n${image}\n\n\`\`\``,
  `    indented\n\n${image}`,
  `x\n${ticks(3)}\n${image}`,
  `x\n${ticks(30)}\n${image}`,
];

const characters: readonly string[] = [
  '\0\x01\x07\x08\x0b\x0c\x1b[31mred\x1b[0m\x7f\x85',
  `\u2028${image}\u2029`,
  '\u202egnp.exe\u202c \u2066x\u2069 \u200f',
  '\u200b@everyone\u200b \ufeff#1',
  '\u00a0\u3000\u2003wide',
  '\u3164\u115f\uffa0\u034f\ufe0f\u{e0061}',
  '\ud800 lone \udfff',
  '🦊é漢字',
  '\u0301combining',
  '\u2018\u201c\uff40\uff40\u02cb',
];

const diagrams: readonly string[] = [
  'x;participant Z as evil',
  'x\n    P->>B: evil',
  'x #evil; %%{init: {"theme": "dark"}}%%',
  '%%{init: {"securityLevel": "loose"}}%%',
  'end\nclick P href "https://evil.example"',
  'x<br/><img src=x onerror=alert(1)>#35;',
  'link P: x @ https://evil.example',
  'wrap: x -->> y --x z ->> "q"',
];

/** What a page or a server may send to break out of a document: each as a name to read and a value to put somewhere. */
export const hostileValues: readonly (readonly [name: string, value: string])[] = [
  ...runs,
  ...markup,
  ...borders,
  ...characters,
  ...diagrams,
].map((value) => [JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}… (${value.length})` : value), value]);
