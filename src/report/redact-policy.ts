import type { Evidenced, Grant, PathPolicy, Policy } from '../policy/policy.ts';
import type { HostPolicy } from './host-policy.ts';

interface Masks {
  readonly url: (url: string) => string;
  /** The name of a header, or a method. */
  readonly name: (name: string) => string;
}

/** The policy that recipes are written from, as it may leave the browser: its origins, paths and names come from strangers. */
export function redactPolicy(policy: HostPolicy | null, masks: Masks): HostPolicy | null {
  return policy && { ...policy, needed: redacted(policy.needed, masks), observed: redacted(policy.observed, masks) };
}

function redacted(policy: Policy, masks: Masks): Policy {
  const server = masks.url(policy.server);
  const paths = policy.paths.map(({ prefix, grants }): PathPolicy => {
    const url = masks.url(`${policy.server}${prefix}`);
    return {
      prefix: url.startsWith(server) ? url.slice(server.length) : prefix,
      grants: grants.map((grant) => redactGrant(grant, masks)),
    };
  });
  return { server, paths };
}

function redactGrant(grant: Grant, { url, name }: Masks): Grant {
  return {
    ...grant,
    origin: url(grant.origin),
    pages: grant.pages.map((page) => ({ ...page, value: url(page.value) })),
    methods: each(grant.methods, name),
    headers: each(grant.headers, name),
    exposed: each(grant.exposed, name),
  };
}

function each(values: readonly Evidenced[], mask: (value: string) => string): readonly Evidenced[] {
  return values.map((one) => ({ ...one, value: mask(one.value) }));
}
