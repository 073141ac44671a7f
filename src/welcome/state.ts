import { signal } from '@preact/signals';
import type { Access } from '../session/access.ts';

export interface WelcomeOptions {
  /** The browser's name: where its switches are is told in its own words. */
  readonly browser: string;
  readonly watchAccess: (on: (access: Access) => void) => () => void;
  /** Asks the person, from a click; whether they agreed. */
  readonly allowSites: () => Promise<boolean>;
}

/** The first page: what the extension may see, and what was answered to the question. */
export function createWelcome({ browser, watchAccess, allowSites }: WelcomeOptions) {
  const access = signal<Access | null>(null);
  const refused = signal(false);
  watchAccess((now) => {
    access.value = now;
  });
  return {
    browser,
    access,
    refused,
    allow: async () => {
      refused.value = !(await allowSites());
    },
  };
}

export type Welcome = ReturnType<typeof createWelcome>;
