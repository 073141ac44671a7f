import { describe, expect, it, test } from 'vitest';
import { all } from '../../src/diagnoses/all.ts';
import { failedCheck } from '../../src/diagnoses/diagnose.ts';
import { chromiumCode } from '../../src/cors/profiles/chromium-code.ts';
import { cases, checkCases, examplesById, refusalAfter } from './examples.ts';
import { diagnosesInFolders, indexSource } from './index-source.ts';

describe('the index', () => {
  it('has every diagnosis of the topic folders, in the order of explanation', async () => {
    await expect(await indexSource()).toMatchFileSnapshot('../../src/diagnoses/all.ts');
  });

  it('names each after its file, and each once', async () => {
    const found = await diagnosesInFolders();
    expect(found.filter(({ file, diagnosis }) => !file.endsWith(`/${diagnosis.id}.ts`))).toEqual([]);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  it.each(all.filter(({ before }) => before.length > 0))('$id stands before others of its own stage', (one) => {
    const others = one.before.map((id) => all.find((other) => other.id === id)?.stage);
    expect(new Set(others)).toEqual(new Set([one.stage]));
  });
});

describe('every diagnosis', () => {
  it.each(all.filter(({ general, stage }) => !general && stage !== 'without-trace'))(
    '$id has an example on which it is the headline',
    ({ id }) => {
      const mine = cases.filter(({ diagnosis }) => diagnosis.id === id);
      expect(mine.map(({ found }) => found?.id)).toContain(id);
    },
  );

  it.each(all.filter(({ stage }) => stage === 'without-trace'))(
    '$id, which leaves no trace, has an example on which it is an alternative',
    ({ id }) => {
      const mine = cases.filter(({ diagnosis }) => diagnosis.id === id);
      expect(mine.flatMap(({ found }) => found?.alternatives.map((other) => other.id) ?? [])).toContain(id);
    },
  );

  it.each(all.filter(({ general }) => general))('$id, which names no more than the check, explains one', ({ id }) => {
    expect(examplesById.get(id)?.length).toBeGreaterThan(0);
    expect(checkCases.some(({ refusal }) => failedCheck(refusal).id === id)).toBe(true);
  });

  it.each(cases.filter(({ diagnosis }) => !diagnosis.general))(
    '$label: something is said of it, with evidence',
    (one) => {
      expect(one.found?.evidence.length).toBeGreaterThan(0);
    },
  );

  it.each(cases.filter(({ found }) => found?.confidence === 'possible'))(
    '$label: what is only possible is not sold as certain',
    ({ found, diagnosis }) => {
      if (found?.id !== diagnosis.id) return;
      expect(found.alternatives.length > 0 || diagnosis.general).toBe(true);
    },
  );
});

describe('every check that failed', () => {
  it.each(checkCases)('$label is explained by its own diagnosis', ({ diagnosis, refusal }) => {
    expect(diagnosis.explains).toContain(refusal.kind);
    expect(failedCheck(refusal).id).toBe(diagnosis.id);
  });

  it.each(checkCases.filter(({ diagnosis, context }) => diagnosis.fix(context).length > 0))(
    '$label is resolved by its fix',
    (one) => {
      expect(refusalAfter(one, one.diagnosis.fix(one.context))).toBeNull();
    },
  );

  it.each(checkCases.filter(({ diagnosis, context }) => diagnosis.otherwise(context).length > 0))(
    '$label is resolved by the other way',
    (one) => {
      expect(refusalAfter(one, one.diagnosis.otherwise(one.context))).toBeNull();
    },
  );

  it.each(checkCases)('$label is not opened wider than it has to be', ({ diagnosis, context }) => {
    const origins = diagnosis
      .fix(context)
      .flatMap((edit) => ('set' in edit && edit.set === 'Access-Control-Allow-Origin' ? [edit.to] : []));
    expect(origins).not.toContain('*');
    expect(origins).not.toContain('null');
  });

  it('has a diagnosis for every kind, and one at most that explains every refusal of it', () => {
    const kinds = [...new Set(all.flatMap(({ explains }) => explains))];
    const always = kinds.map((kind) => all.filter((one) => !one.conditional && one.explains.includes(kind)).length);
    expect(new Set(always)).toEqual(new Set([1]));
  });
});

test.each(checkCases)('$label: a command to copy holds nothing that a stranger wrote', ({ diagnosis, context }) => {
  const values = [diagnosis.why(context), diagnosis.act(context)]
    .flat()
    .flatMap((part) => (typeof part === 'string' ? [] : [part.code]));
  for (const value of values) if (/^curl\b/.test(value)) expect(value).toMatch(/^[a-z0-9 .-]+$/);
});

describe('Chromium', () => {
  it('has an example for every CORS error that a page can produce', () => {
    const shown = new Set(checkCases.map(({ refusal }) => chromiumCode(refusal)?.code));
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
