/** The words of the field that texts cannot do without, each in one plain sentence. */
export const glossary: Readonly<Record<string, string>> = {
  CORS: 'Cross-Origin Resource Sharing: headers with which a server says which other sites may read its answers.',
  preflight:
    'A question with the method OPTIONS that the browser asks before a request, to learn whether it is allowed.',
  origin: 'Scheme, host and port of a page: https://app.example is one, with a slash at the end it is none.',
  origins: 'Scheme, host and port of pages: https://app.example is one, with a slash at the end it is none.',
  credentials: 'Cookies, logins of the browser and client certificates that it sends along by itself.',
  middleware: 'A part of an app through which requests pass before the code that answers them.',
  proxy: 'A server that takes requests and hands them on to an app behind it.',
  gateway: 'A server in front of APIs that checks, counts and hands on requests.',
  CDN: 'Servers all over the world that keep copies of answers near the people who ask.',
  cache: 'A store of earlier answers, in the browser or on the way, that are given again.',
  CSRF: 'A request that another site makes in the name of a user who is signed in.',
  HSTS: 'A rule by which a host tells browsers to use https only.',
  session: 'What a server remembers of a user who is signed in.',
};

/** One piece of a text: plain, or a word that the glossary explains. */
export interface Piece {
  readonly text: string;
  /** null: needs no explanation. */
  readonly meaning: string | null;
}

const terms = new RegExp(`\\b(${Object.keys(glossary).join('|')})\\b`);

/** Words split where the glossary knows one of them; each is explained once a text. */
export function piecesOf(words: string): readonly Piece[] {
  const told = new Set<string>();
  return words
    .split(terms)
    .filter((text) => text !== '')
    .map((text) => {
      const meaning = Object.hasOwn(glossary, text) && !told.has(text) ? (glossary[text] ?? null) : null;
      told.add(text);
      return { text, meaning };
    });
}
