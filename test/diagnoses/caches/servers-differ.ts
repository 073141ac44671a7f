import type { Examples } from '../example.ts';
import { examples as stale } from './stale-preflight-permission.ts';

export const examples: Examples = [{ ...stale[0], name: 'the preflight and the request went to two servers' }];
