import { noContent, orders } from '../replies.ts';
import type { Situation } from '../situation.ts';

const call = { by: 'fetch', credentials: 'include' } as const;

/** Requests with cookies: the wildcard no longer counts, and one more header is needed. */
export const credentialsSituations: readonly Situation[] = [
  {
    id: 'star-with-cookies',
    title: '* and cookies',
    story: 'It worked until the login came.',
    call,
    answer: () => orders({ 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Credentials': 'true' }),
    expect: { outcome: 'blocked', corsError: 'WildcardOriginNotAllowed', cause: 'wildcard-with-credentials' },
  },
  {
    id: 'credentials-missing',
    title: 'Cookies are not allowed',
    story: 'The origin is right, Allow-Credentials was never switched on.',
    call,
    answer: (_, { page }) => orders({ 'Access-Control-Allow-Origin': page }),
    expect: { outcome: 'blocked', corsError: 'InvalidAllowCredentials', cause: 'allow-credentials-missing' },
  },
  {
    id: 'credentials-case',
    title: 'True is not true',
    story: 'Python printed its own True into the header.',
    call,
    answer: (_, { page }) =>
      orders({ 'Access-Control-Allow-Origin': page, 'Access-Control-Allow-Credentials': 'True' }),
    expect: { outcome: 'blocked', corsError: 'InvalidAllowCredentials', cause: 'allow-credentials-case' },
  },
  {
    id: 'credentials-twice',
    title: 'Allow-Credentials from proxy and app',
    story: 'Two times true is not true.',
    call,
    answer: (_, { page }) =>
      orders({ 'Access-Control-Allow-Origin': page, 'Access-Control-Allow-Credentials': ['true', 'true'] }),
    expect: { outcome: 'blocked', corsError: 'InvalidAllowCredentials', cause: 'allow-credentials-twice' },
  },
  {
    id: 'star-on-preflight',
    title: '* on the preflight of a request with cookies',
    story: 'The gateway answers every OPTIONS with a wildcard.',
    call: { ...call, method: 'PUT', body: 'paid' },
    answer: ({ preflight }, { page }) =>
      preflight
        ? noContent({ 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Methods': 'PUT' })
        : orders({ 'Access-Control-Allow-Origin': page, 'Access-Control-Allow-Credentials': 'true' }),
    expect: { outcome: 'blocked', corsError: 'PreflightWildcardOriginNotAllowed', cause: 'wildcard-with-credentials' },
  },
  {
    id: 'preflight-without-credentials',
    title: 'The preflight forgets Allow-Credentials',
    story: 'The header is added to real answers only.',
    call: { ...call, method: 'DELETE' },
    answer: ({ preflight }, { page }) =>
      preflight
        ? noContent({ 'Access-Control-Allow-Origin': page, 'Access-Control-Allow-Methods': 'DELETE' })
        : orders({ 'Access-Control-Allow-Origin': page, 'Access-Control-Allow-Credentials': 'true' }),
    expect: { outcome: 'blocked', corsError: 'PreflightInvalidAllowCredentials', cause: 'allow-credentials-missing' },
  },
  {
    id: 'any-method-with-cookies',
    title: 'Allow-Methods: * and cookies',
    story: 'With credentials the star is a method called “*”.',
    call: { ...call, method: 'PUT', body: 'paid' },
    answer: (_, { page }) =>
      noContent({
        'Access-Control-Allow-Origin': page,
        'Access-Control-Allow-Credentials': 'true',
        'Access-Control-Allow-Methods': '*',
      }),
    expect: {
      outcome: 'blocked',
      corsError: 'MethodDisallowedByPreflightResponse',
      cause: 'method-star-with-credentials',
    },
  },
  {
    id: 'any-header-with-cookies',
    title: 'Allow-Headers: * and cookies',
    story: 'With credentials the star is a header called “*”.',
    call: { ...call, method: 'POST', headers: { 'X-Tenant': 'acme' }, body: 'paid' },
    answer: (_, { page }) =>
      noContent({
        'Access-Control-Allow-Origin': page,
        'Access-Control-Allow-Credentials': 'true',
        'Access-Control-Allow-Headers': '*',
      }),
    expect: {
      outcome: 'blocked',
      corsError: 'HeaderDisallowedByPreflightResponse',
      cause: 'header-star-with-credentials',
    },
  },
];
