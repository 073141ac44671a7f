/** The start of keys and tokens whose makers gave them one, so that scanners find them. */
const knownStart =
  /(?:^|[^A-Za-z0-9])(?:eyJ|[spr]k[_-](?:live|test|proj|ant|or|svcacct)|[spr]k[_-]\w{8}|gh[opsur]_|github_pat_|gl(?:pat|dt|rt|cbt|ptt|oas|soat)-|xox[a-z]-|xapp-|AKIA|ASIA|AIza|ya29\.|GOCSPX-|SG\.|hf_|npm_|pypi-|shp[a-z]{2}_|do[opr]_v1_|whsec_|sq0[a-z]{3}-|EAA[A-Za-z0-9]|lin_api_|dckr_pat_|figd_|hv[sbr]\.|AGE-SECRET-KEY|rubygems_|key-[0-9a-f]|bot[0-9]+:|[0-9]{8,10}:AA|\$2[aby]\$|\$argon2)/;
const uuid = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/i;
const email = /[^\s@/:]@[^\s@]+\.[^\s@]/;
const host = /^(?:[a-z0-9-]{1,63}\.)+[a-z]{2,24}(?::[0-9]{1,5})?$/;

/** No word that people read is this long, and what follows needs a bound. */
const longest = 512;

/**
 * True for a word that looks like a token, a key, a person's address or number, or an identifier that nobody should guess.
 * It asks whether the word can be read rather than whether it is random: words, small numbers, and words with a number can.
 * @param word without spaces, percent-decoded
 */
export function isSecretLike(word: string): boolean {
  if (word.length > longest) return true;
  if (email.test(word) || uuid.test(word) || isPersonal(word)) return true;
  if (word.length >= 12 && knownStart.test(word)) return true;
  return !host.test(word) && !isReadable(word);
}

/**
 * True for a number of the kinds that name a person or an account, in groups too: bank cards, phones, social security, IBAN.
 * Dates, versions and IP addresses are none.
 */
export function isPersonal(text: string): boolean {
  const bare = text.replace(/[\s().-]/g, '');
  if (/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/i.test(bare) && /\d{6}/.test(bare)) return true;
  // A phone: from abroad, at home, in North America.
  if (/^(?:\+|\(?0)\d/.test(text) && /^(?:\+|00)\d{8,15}$|^0\d{8,11}$/.test(bare)) return true;
  if (/^\d{13,19}$/.test(bare)) return bare === text || isInFours(text) || isCard(bare);
  return /^\(?[2-9]\d{2}\)?[-. ]\d{3}[-. ]\d{4}$/.test(text) || /^\d{3}-\d{2}-\d{4}$/.test(text);
}

function isInFours(text: string): boolean {
  return /^\d{4}(?:[\s.-]\d{4}){2}[\s.-]\d{1,7}$/.test(text);
}

/** The check digit of payment cards (ISO/IEC 7812-1, Luhn). */
function isCard(digits: string): boolean {
  const sum = [...digits].toReversed().reduce((total, digit, i) => {
    const value = Number(digit) * (i % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

function isReadable(word: string): boolean {
  const pieces = word.split(/[^A-Za-z0-9]+/).filter((piece) => piece !== '' && !isNameOfCode(piece));
  return (
    // Ten digits and more are no count, no port and no year: an account, a phone, a time to the second.
    pieces.every((piece) => !/\d{10}/.test(piece)) &&
    pieces.filter((piece) => /^[0-9a-f]{7,}$/i.test(piece) && /\d/.test(piece) && /[a-f]/i.test(piece)).length === 0 &&
    changesOf(pieces) < 3 &&
    // A key in groups: `AB12-CD34-EF56`.
    pieces.filter((piece) => piece.length >= 4 && /\d/.test(piece) && /[A-Za-z]/.test(piece)).length < 3 &&
    // Together, because a key's pieces are short, and each, because words around a key are not.
    areWords(pieces.flatMap(lettersOf)) &&
    pieces.every((piece) => piece.length < 12 || areWords(lettersOf(piece)))
  );
}

function lettersOf(piece: string): readonly string[] {
  return piece.match(/[A-Za-z]+/g) ?? [];
}

/** Algorithms and encodings, whose names mix letters and digits: `sha256`, `utf8`, `aws4`, `oauth2`. */
function isNameOfCode(piece: string): boolean {
  return /^(?:aws4|hmac|sha\d{1,3}|md5|utf\d{1,2}|iso\d{4,5}|rfc\d{1,4}|base(?:32|64)|x\d{1,3}|ed25519|aes\d{3}|h26\d|mp[34]|i18n|l10n|a11y|k8s|ec2|oauth2?)+$/i.test(
    piece,
  );
}

/** How often letters and digits take turns, in pieces where they do so more than once: `oauth2callback` twice, `a1b2c3` five times. */
function changesOf(pieces: readonly string[]): number {
  return pieces
    .map((piece) => (piece.match(/\d+|[A-Za-z]+/g)?.length ?? 1) - 1)
    .filter((changes) => changes > 1)
    .reduce((sum, changes) => sum + changes, 0);
}

/**
 * The letters that follow each letter in words of English and of programs, more than once in three thousand pairs. In random
 * letters more than half of all pairs are others.
 */
const followers: Readonly<Record<string, string>> = {
  a: 'bcdfgiklmnprstuvwxyz',
  b: 'abeilorsuy',
  c: 'acehiklorstuy',
  d: 'adegilorsuvy',
  e: 'abcdefgilmnopqrstuvwxyz',
  f: 'aefilorstuy',
  g: 'aeghilmnorsu',
  h: 'aeiorstuy',
  i: 'abcdefglmnoprstvxz',
  j: 'aeosu',
  k: 'aeinsu',
  l: 'acdefilopstuvy',
  m: 'abeilmopsuy',
  n: 'abcdefgiklmnoprstuvy',
  o: 'abcdefghiklmnoprstuvwxy',
  p: 'aehiloprstuy',
  q: 'lu',
  r: 'abcdefgiklmnoprstuvy',
  s: 'acefhiklmnopqstuwy',
  t: 'acefghilmoprstuwy',
  u: 'abcdefgilmnprst',
  v: 'aeio',
  w: 'aehilnors',
  x: 'ceipt',
  y: 'aceilmnopst',
  z: 'aeo',
};

/** Shorter ones are abbreviations as often as words: `amz`, `xsrf`, `mcp`. */
const shortestWord = 5;

/** Whether letters are words, one after the other or in camel case; too few letters say nothing. */
function areWords(runs: readonly string[]): boolean {
  const letters = runs.join('').length;
  if (letters < 8) return true;
  const words = runs.map((run) => run.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? []);
  // In random letters every second one is a capital.
  const capitals = words.reduce((sum, { length }) => sum + length - 1, 0);
  if (capitals * 10 > letters * 3) return false;
  const told = words.filter((run) => run.length > 1 || run.some(({ length }) => length >= shortestWord)).flat();
  const pairs = told.flatMap((word) => pairsOf(word.toLowerCase()));
  const rare = pairs.filter(([first = '', second = '']) => !(followers[first] ?? '').includes(second)).length;
  return rare < 2 || rare * 4 <= pairs.length;
}

function pairsOf(word: string): readonly string[] {
  return [...word].slice(1).map((letter, i) => (word[i] ?? '') + letter);
}
