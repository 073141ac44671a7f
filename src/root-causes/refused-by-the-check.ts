import allowCredentialsCase from '../causes/allow-credentials-case.ts';
import allowCredentialsMissing from '../causes/allow-credentials-missing.ts';
import allowCredentialsOnPreflightOnly from '../causes/allow-credentials-on-preflight-only.ts';
import allowCredentialsValue from '../causes/allow-credentials-value.ts';
import allowOriginCase from '../causes/allow-origin-case.ts';
import allowOriginDefaultPort from '../causes/allow-origin-default-port.ts';
import allowOriginEmpty from '../causes/allow-origin-empty.ts';
import allowOriginExtraCharacters from '../causes/allow-origin-extra-characters.ts';
import allowOriginList from '../causes/allow-origin-list.ts';
import allowOriginLoopback from '../causes/allow-origin-loopback.ts';
import allowOriginNoScheme from '../causes/allow-origin-no-scheme.ts';
import allowOriginNull from '../causes/allow-origin-null.ts';
import allowOriginPath from '../causes/allow-origin-path.ts';
import allowOriginPattern from '../causes/allow-origin-pattern.ts';
import allowOriginPlaceholder from '../causes/allow-origin-placeholder.ts';
import allowOriginPort from '../causes/allow-origin-port.ts';
import allowOriginQuoted from '../causes/allow-origin-quoted.ts';
import allowOriginScheme from '../causes/allow-origin-scheme.ts';
import allowOriginSlash from '../causes/allow-origin-slash.ts';
import allowOriginSubdomain from '../causes/allow-origin-subdomain.ts';
import allowOriginWww from '../causes/allow-origin-www.ts';
import headerMisspelt from '../causes/header-misspelt.ts';
import headerNameMisspelt from '../causes/header-name-misspelt.ts';
import headerStarWithCredentials from '../causes/header-star-with-credentials.ts';
import libraryHeader from '../causes/library-header.ts';
import listBrackets from '../causes/list-brackets.ts';
import listMalformed from '../causes/list-malformed.ts';
import listQuoted from '../causes/list-quoted.ts';
import listSemicolons from '../causes/list-semicolons.ts';
import listSpaces from '../causes/list-spaces.ts';
import listUrl from '../causes/list-url.ts';
import methodListCase from '../causes/method-list-case.ts';
import methodLowerCase from '../causes/method-lower-case.ts';
import methodMisspelt from '../causes/method-misspelt.ts';
import methodStarWithCredentials from '../causes/method-star-with-credentials.ts';
import requestSendsResponseHeaders from '../causes/request-sends-response-headers.ts';
import starQuoted from '../causes/star-quoted.ts';
import tracingHeaders from '../causes/tracing-headers.ts';
import wildcardWithCredentials from '../causes/wildcard-with-credentials.ts';
import type { Cause } from '../causes/cause.ts';
import { text } from '../wording/text.ts';
import type { RootCause } from './root-cause.ts';
import { toldBy } from './told-by.ts';

/** The page asks for what no server can allow, or a library does. */
export const pageAsks = [toldBy(requestSendsResponseHeaders), toldBy(tracingHeaders), toldBy(libraryHeader)] as const;

/** A header that is there and does not say what was meant: written in a form that no browser reads. */
export const malformed = [
  toldBy(headerNameMisspelt),
  toldBy(allowOriginNull),
  toldBy(allowOriginEmpty),
  toldBy(allowOriginQuoted),
  toldBy(allowOriginExtraCharacters),
  toldBy(allowOriginPlaceholder),
  toldBy(allowOriginPattern),
  toldBy(allowOriginList),
  toldBy(allowOriginSlash),
  toldBy(allowOriginPath),
  toldBy(allowOriginNoScheme),
  toldBy(listSemicolons),
  toldBy(listBrackets),
  toldBy(listQuoted),
  toldBy(listUrl),
  toldBy(listSpaces),
  toldBy(listMalformed),
  toldBy(starQuoted),
] as const;

/** Nearly the right origin, method or header. */
export const nearMisses = [
  toldBy(allowOriginScheme),
  toldBy(allowOriginDefaultPort),
  toldBy(allowOriginPort),
  toldBy(allowOriginWww),
  toldBy(allowOriginCase),
  toldBy(allowOriginLoopback),
  toldBy(allowOriginSubdomain),
  toldBy(methodLowerCase),
  toldBy(methodListCase),
  toldBy(methodMisspelt),
  toldBy(headerMisspelt),
] as const;

/** Credentials: what `*` does not mean any more, and the header that has to be there. */
export const credentials = [
  ifCredentials(wildcardWithCredentials),
  ifCredentials(methodStarWithCredentials),
  ifCredentials(headerStarWithCredentials),
  toldBy(allowCredentialsCase),
  toldBy(allowCredentialsValue),
  ifCredentials(allowCredentialsOnPreflightOnly),
  ifCredentials(allowCredentialsMissing),
] as const;

/** No header shows the credentials: they only follow from the refusal, which headers changed on the way explain as well. */
function ifCredentials(cause: Cause): RootCause {
  const told = toldBy(cause);
  return {
    ...told,
    matches: (context) => {
      const match = told.matches(context);
      if (match === null || context.verdict.credentials.known !== 'inferred') return match;
      return { ...match, confidence: 'likely', unsure };
    },
  };
}

const unsure = {
  or: text`the request has no credentials, and another extension changes the headers before the browser checks them`,
  findOut: text`Look for ${"credentials: 'include'"} or ${'withCredentials'} in the page. If there is neither, try again in a window without extensions.`,
};
