/** The words of the field that texts cannot do without, each in one plain sentence. */
export const glossary: Readonly<Record<string, string>> = {
  CORS: 'Cross-Origin Resource Sharing: response headers that say which other origins can read the responses of a server.',
  preflight:
    'A request with the method OPTIONS that the browser sends first, to check whether the actual request is allowed.',
  origin: 'Scheme, host and port of a page: https://app.example is one, but with a slash at the end it is not.',
  origins: 'Scheme, host and port of pages: https://app.example is one, but with a slash at the end it is not.',
  credentials: 'Cookies, saved HTTP logins and client certificates, which the browser adds by itself.',
  middleware: 'A part of an app that requests go through before they reach the code that handles them.',
  proxy: 'A server that receives requests and forwards them to an app behind it.',
  gateway: 'A server in front of APIs that checks, counts and forwards requests.',
  CDN: 'Servers around the world that keep copies of responses close to users.',
  cache: 'A store of earlier responses, in the browser or in between, that are used again.',
  CSRF: 'An attack in which another site sends a request as a signed-in user.',
  HSTS: 'A rule by which a host tells browsers to use https only.',
  session: 'What a server remembers about a signed-in user.',
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
