/**
 * Closes the settings to content scripts, which need none, so that a page's process that was taken over can neither read nor
 * change them. `storage.session` is closed to them by itself. Firefox (153) knows no such level.
 */
export async function closeStorage(): Promise<void> {
  try {
    await chrome.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  } catch {
    // Nothing depends on it; the next start of the worker tries again.
  }
}
