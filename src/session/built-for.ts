/**
 * The package that this code was built into: `vite build` makes Chromium's, `vite build --mode firefox` Firefox's. A constant, so
 * that neither package carries the other's code.
 */
export const builtFor: 'chrome' | 'firefox' = import.meta.env.MODE === 'firefox' ? 'firefox' : 'chrome';
