import path from 'node:path';

/** Where `npm run prove-recipes` installs what the tests do without; `WHYCORS_PROVE` puts it elsewhere. */
export const proveFolder = process.env['WHYCORS_PROVE'] ?? path.resolve(import.meta.dirname, '../../../.prove');
