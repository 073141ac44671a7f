import { answers } from './answers.ts';
import { cookies } from './cookies.ts';
import { extensions } from './extensions.ts';
import { localNetwork } from './local-network.ts';
import type { LookAlike } from './look-alike.ts';
import { network } from './network.ts';
import { pages } from './pages.ts';
import { policies } from './policies.ts';
import { redirects } from './redirects.ts';
import { serviceWorkers } from './service-workers.ts';
import { uploads } from './uploads.ts';

export const lookAlikes: readonly LookAlike[] = [
  ...policies,
  ...localNetwork,
  ...network,
  ...answers,
  ...redirects,
  ...uploads,
  ...cookies,
  ...serviceWorkers,
  ...extensions,
  ...pages,
];
