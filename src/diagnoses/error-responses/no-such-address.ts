import { text } from '../../wording/text.ts';
import type { Alternative } from '../diagnosis.ts';

/** A preflight that got 404: of the method, or of the address. */
export const noSuchAddress: Alternative = {
  or: text`there is nothing at this address, and ${'OPTIONS'} is told so`,
  findOut: text`Send the request itself with curl: if it gets 404 too, the address is what has to change.`,
};
