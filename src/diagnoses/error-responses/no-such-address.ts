import { text } from '../../wording/text.ts';
import type { Alternative } from '../diagnosis.ts';

/** A preflight that got 404: of the method, or of the address. */
export const noSuchAddress: Alternative = {
  or: text`the URL doesn't exist, and ${'OPTIONS'} returns 404 like any request to it`,
  findOut: text`Send the request itself with curl. If it returns 404 too, correct the URL.`,
};
