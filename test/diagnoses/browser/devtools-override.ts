import type { Examples } from '../example.ts';
import { examples as rewritten } from './extension-rewrites-headers.ts';

export const examples: Examples = [{ ...rewritten[0], name: 'an override adds CORS headers to a response' }];
