/**
 * Words of a header's or a parameter's name that say what its value is for. Looked for anywhere in it, because names are joined
 * in every way: `X-Auth-Token`, `accessToken`, `PRIVATE_TOKEN`.
 */
const anywhere =
  /token|secret|session|api[-_.]?key|access[-_.]?key|private[-_.]?key|subscription[-_.]?key|passw|passphrase|passcode|credential|signature|csrf|xsrf|jwt|nonce|cookie|authoriz|bearer|dpop|saml|oidc|onetime|one[-_]time|websocket-(?:protocol|key|accept)/i;

/** Shorter ones, which are part of other words too: `pin` of `spinning`, `key` of `keycdn`. */
const asAWord =
  /(?:^|[-_.])(?:auth|authentication|key|keys|sid|sig|otp|totp|hotp|mfa|2fa|tfa|pin|pwd|pass|psw|assertion|hmac|captcha|ssn|cvc|cvv|iban)(?:$|[-_.\d])/i;

/** `X-Verification-Code`, `login_code`: a code alone is an error's. */
const code =
  /(?:verif\w*|confirm\w*|auth|login|sign-?in|access|security|invite|invitation|backup|recovery|sms|reset)[-_.]?code/i;

/** What is named like a secret and is none: a challenge, and what allows credentials. */
const harmless = /^(?:www|proxy)-authenticate$/i;

/** True for the names of CORS headers, and for those that somebody meant to be one: `Access-Control-Allowed-Credential`. */
export function isOfCors(name: string): boolean {
  return /^[a-z-]*(?:allow|request|expose|max)[a-z]*-?(?:origin|method|header|credential|age|private-network|local-network)s?$/i.test(
    name,
  );
}

/** True for the name of a header, or of a value in any other list, whose value is most likely a secret or tells two users apart. */
export function isSecretName(name: string): boolean {
  if (harmless.test(name) || isOfCors(name)) return false;
  return anywhere.test(name) || asAWord.test(name.replace(/([a-z])([A-Z])/g, '$1-$2')) || code.test(name);
}
