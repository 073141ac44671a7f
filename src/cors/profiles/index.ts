import type { BrowserName } from '../model.ts';
import type { Profile } from './profile.ts';
import { chromium } from './chromium.ts';
import { firefox } from './firefox.ts';
import { webkit } from './webkit.ts';

export const profiles: Readonly<Record<BrowserName, Profile>> = { chromium, firefox, webkit };
