import type { Examples } from '../example.ts';
import { examples as badRequest } from './preflight-bad-request.ts';

export const examples: Examples = [{ ...badRequest[0], name: 'the host is not in ALLOWED_HOSTS' }];
