import manifest from '../manifest.json' with { type: 'json' };
import packageJson from '../package.json' with { type: 'json' };

/** What is built: the package for Chromium's family, or the one for Firefox. */
export type Target = 'chrome' | 'firefox';

/**
 * The manifest of one package: `manifest.json` with the version, and for Firefox with what differs there.
 * @param command while it is served, the pages are given anew by a server, which the policy for what is built forbids
 */
export function manifestFor(target: Target, command: 'build' | 'serve') {
  const { minimum_chrome_version, background, content_security_policy, ...rest } = manifest;
  const shared = {
    ...rest,
    version: packageJson.version,
    ...(command === 'build' ? { content_security_policy } : {}),
  };
  if (target === 'chrome') return { ...shared, minimum_chrome_version, background };
  return {
    ...shared,
    // Firefox has event pages where Chromium has service workers; both sleep when nothing happens.
    background: { scripts: [background.service_worker], type: 'module' as const },
    browser_specific_settings: {
      gecko: {
        id: 'whycors@whycors.dev',
        // The first version that reads `data_collection_permissions` on every platform.
        strict_min_version: '142.0',
        data_collection_permissions: { required: ['none' as const] },
      },
    },
  };
}
