import { readManifest, writeExtension, type Folder } from '../copied-extension.ts';
import type { Listener } from './listeners.ts';

/** An extension with the permissions of the one in `dist` that registers the given listeners and does nothing in them. */
export async function emptyExtension(dist: string, listeners: readonly Listener[]): Promise<Folder> {
  const { permissions, host_permissions } = await readManifest(dist);
  const lines = listeners.map(({ event, rest }) => {
    const args = rest.map((one) => `, ${JSON.stringify(one)}`).join('');
    return `chrome.webRequest.${event}.addListener(() => {}${args});\n`;
  });
  return writeExtension(
    {
      manifest_version: 3,
      name: 'Listens and does nothing',
      version: '1',
      permissions,
      host_permissions,
      background: { service_worker: 'worker.js', type: 'module' },
    },
    { 'worker.js': lines.join('') },
  );
}
