import type { Divergences } from '../subject.ts';

const reasons = {} as const;

export const divergences: Divergences = { reasons, ofRequests: [], ofHeaders: [], between: () => null };
