import { signal } from '@preact/signals';
import type { Settings } from '../../session/settings.ts';
import type { Source } from '../../ui/source.ts';

/** The remembered settings. A change shows at once; what storage says afterwards wins. */
export function createSettingsStore(source: Source) {
  const settings = signal<Settings>(source.defaults);
  const dispose = source.watchSettings((next) => {
    settings.value = next;
  });
  const change = (part: Partial<Settings>) => {
    settings.value = { ...settings.value, ...part };
    // A refused write is shown by what it is: the next read brings the old value back.
    void source.saveSettings(part).catch(() => undefined);
  };
  return { settings, change, dispose };
}

export type SettingsStore = ReturnType<typeof createSettingsStore>;
