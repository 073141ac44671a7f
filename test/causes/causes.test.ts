import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { allCauses, causeOf, causes } from '../../src/causes/index.ts';
import { chromiumCode } from '../../src/cors/profiles/chromium-code.ts';
import { cases, refusalAfter } from './examples.ts';

const folder = new URL('../../src/causes/', import.meta.url);

describe('every example', () => {
  it.each(cases)('$label is explained by its own cause', ({ cause, refusal }) => {
    expect(cause.explains).toContain(refusal.kind);
    expect(causeOf(refusal).id).toBe(cause.id);
  });

  it.each(cases.filter(({ cause, refusal }) => cause.fix(refusal).length > 0))('$label is healed by its fix', (one) => {
    expect(refusalAfter(one, one.cause.fix(one.refusal))).toBeNull();
  });

  it.each(cases.filter(({ cause, refusal }) => (cause.otherwise?.(refusal) ?? []).length > 0))(
    '$label is healed by the other way',
    (one) => {
      expect(refusalAfter(one, one.cause.otherwise?.(one.refusal) ?? [])).toBeNull();
    },
  );

  it.each(cases)('$label is not opened wider than it has to be', ({ cause, refusal }) => {
    const origins = cause
      .fix(refusal)
      .flatMap((edit) => ('set' in edit && edit.set === 'Access-Control-Allow-Origin' ? [edit.to] : []));
    expect(origins).not.toContain('*');
    expect(origins).not.toContain('null');
  });
});

test.each(cases)('$label: a command to copy holds nothing that a stranger wrote', ({ cause, refusal }) => {
  const values = [cause.why(refusal), cause.act(refusal)]
    .flat()
    .flatMap((part) => (typeof part === 'string' ? [] : [part.code]));
  for (const value of values) if (/^curl\b/.test(value)) expect(value).toMatch(/^[a-z0-9 .-]+$/);
});

describe('the map', () => {
  it.each(Object.entries(causes))(
    '%s: all of its causes explain it, and the last one alone has no condition',
    (kind, list) => {
      for (const cause of list) expect(cause.explains).toContain(kind);
      expect(list.map((cause) => cause.matches === undefined)).toEqual(list.map((_, i) => i === list.length - 1));
    },
  );

  it('has every cause of the folder, named after its file', () => {
    const files = readdirSync(folder)
      .filter((file) => readFileSync(new URL(file, folder), 'utf8').includes('export default defineCause('))
      .map((file) => file.replace(/\.ts$/, ''));
    expect(allCauses.map(({ id }) => id).toSorted()).toEqual(files.toSorted());
  });

  it('has every cause in every kind that it explains', () => {
    const listed = Object.entries(causes).flatMap(([kind, list]) => list.map(({ id }) => `${kind} ${id}`));
    const explained = allCauses.flatMap(({ explains, id }) => explains.map((kind) => `${kind} ${id}`));
    expect(listed.toSorted()).toEqual(explained.toSorted());
  });
});

describe('Chromium', () => {
  it('has an example for every CORS error that a page can produce', () => {
    const shown = new Set(cases.map(({ refusal }) => chromiumCode(refusal)?.code));
    expect(corsErrors.filter((name) => !shown.has(name))).toEqual([]);
  });
});

/** `Network.CorsError` of the DevTools protocol without the three names that nothing produces any more. */
const corsErrors = [
  'DisallowedByMode',
  'WildcardOriginNotAllowed',
  'MissingAllowOriginHeader',
  'MultipleAllowOriginValues',
  'InvalidAllowOriginValue',
  'AllowOriginMismatch',
  'InvalidAllowCredentials',
  'CorsDisabledScheme',
  'PreflightInvalidStatus',
  'PreflightDisallowedRedirect',
  'PreflightWildcardOriginNotAllowed',
  'PreflightMissingAllowOriginHeader',
  'PreflightMultipleAllowOriginValues',
  'PreflightInvalidAllowOriginValue',
  'PreflightAllowOriginMismatch',
  'PreflightInvalidAllowCredentials',
  'InvalidAllowMethodsPreflightResponse',
  'InvalidAllowHeadersPreflightResponse',
  'MethodDisallowedByPreflightResponse',
  'HeaderDisallowedByPreflightResponse',
  'RedirectContainsCredentials',
  'InsecureLocalNetwork',
  'InvalidLocalNetworkAccess',
  'NoCorsRedirectModeNotFollow',
  'LocalNetworkAccessPermissionDenied',
];
