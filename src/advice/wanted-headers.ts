import type { Header } from '../cors/model.ts';

/** Response headers that are there for whoever calls an API, in lower case. */
const wanted: ReadonlySet<string> = new Set([
  'authorization',
  'content-disposition',
  'content-range',
  'correlation-id',
  'grpc-message',
  'grpc-status',
  'idempotency-key',
  'refresh-token',
  'request-id',
  'retry-after',
  'total-count',
  'traceparent',
  'www-authenticate',
  // The Model Context Protocol: without it a client has no session.
  'mcp-session-id',
  // Versions and parts of what a script uploaded or reads.
  'docker-content-digest',
  'x-amz-version-id',
  'x-goog-generation',
]);

/** The same for names that come in many spellings: `X-RateLimit-Reset`, `RateLimit-Policy`, `X-Total-Pages`, `Upload-Offset`. */
const wantedPattern =
  /^(?:x-)?(?:rate-?limit|total|page|per-page|next-page|prev-page|pagination|request-id|correlation-id|trace-id|csrf-token|xsrf-token|auth-token|access-token|refresh-token|upload|tus|amz-meta|goog-meta|ms-meta|ms-continuation|supabase-api-version|session-id|next-cursor|has-more)(?:-|$)/;

/**
 * True for a header that scripts commonly read; `Location` only where it names what was made, `Link` where it leads on.
 * A weak ETag is for caches: frameworks put it on every answer, and `If-Match` takes no weak ones (RFC 9110, 13.1.1).
 */
export function isWanted([name, value]: Header, status: number): boolean {
  const lower = name.toLowerCase();
  if (lower === 'link') return /\brel="?(?:next|prev|first|last)\b/i.test(value);
  if (lower === 'etag') return !value.startsWith('W/');
  if (lower === 'location') return status === 201 || status === 202;
  return wanted.has(lower) || wantedPattern.test(lower);
}
