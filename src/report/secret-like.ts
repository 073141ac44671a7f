/** The start of keys and tokens whose makers gave them one, so that scanners find them. */
const knownStart =
  /^(?:eyJ|[spr]k[_-]|gh[opsur]_|github_pat_|glpat-|xox[a-z]-|xapp-|AKIA|ASIA|AIza|ya29\.|SG\.|hf_|npm_|pypi-|shp[a-z]{2}_|dop_v1_|whsec_|bot[0-9]+:)/;
const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const host = /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?::[0-9]+)?$/;

/**
 * True for a word that looks like a token, a key, a person's address or an identifier that nobody should guess.
 * Errs to the safe side for long mixed words; keeps host names and words that are joined by hyphens.
 */
export function isSecretLike(word: string): boolean {
  // No word that people read is this long, and the patterns below need a bound.
  if (word.length > 512) return true;
  if (email.test(word) || uuid.test(word)) return true;
  if (knownStart.test(word) && word.length >= 12) return true;
  if (/^[0-9a-f]{16,}$/i.test(word) && /[0-9]/.test(word)) return true;
  if (/^[0-9]{13,}$/.test(word)) return true;
  return word.length >= 16 && /^[\w+/.~=:!$-]+$/.test(word) && !host.test(word) && !isWords(word) && isMixed(word);
}

/** `getting-started-with-v2`, `2026-01-31_report`, `getAllOrders`: pieces that are words, small numbers or a word with a number. */
function isWords(word: string): boolean {
  return word
    .split(/[-_./~+=:]/)
    .every((piece) => /^(?:[A-Z]*|[0-9]{1,8}|[A-Za-z]{1,6}[0-9]{1,3})$/.test(piece) || isCamel(piece));
}

/** Words have more letters than capitals; in random letters every second one is a capital. */
function isCamel(piece: string): boolean {
  const capitals = piece.match(/[A-Z]/g)?.length ?? 0;
  return /^[A-Za-z]+$/.test(piece) && (capitals <= 1 || capitals * 4 <= piece.length);
}

function isMixed(word: string): boolean {
  const kinds = [/[0-9]/, /[a-z]/, /[A-Z]/].filter((kind) => kind.test(word)).length;
  const changes = word.match(/[a-z][A-Z]/g)?.length ?? 0;
  return kinds === 3 || (word.length >= 20 && (/[0-9]/.test(word) ? kinds === 2 : changes > word.length / 6));
}

/** True for the name of a header whose value is most likely a secret, or tells two users apart. */
export function isSecretName(name: string): boolean {
  return /token|secret|session|api-?_?key|access-?_?key|passw|credential|signature|csrf|xsrf|jwt|(?:^|[-_])(?:auth|authentication|key|sid|otp|pin|assertion)(?:[-_]|$)/i.test(
    name,
  );
}
