import { get } from '../../cors/headers.ts';
import type { Context } from '../context.ts';

/**
 * AWS API Gateway says 403 of an address that it does not know, and calls that a missing token
 * (https://repost.aws/knowledge-center/api-gateway-authentication-token-errors).
 */
export function isUnknownToGateway({ headers }: Pick<Context, 'headers'>): boolean {
  return get(headers, 'X-Amzn-ErrorType')?.startsWith('MissingAuthenticationTokenException') ?? false;
}
