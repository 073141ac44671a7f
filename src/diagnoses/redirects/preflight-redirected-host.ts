import { text } from '../../wording/text.ts';
import { preflightRedirect, hostIn } from './preflight-redirect.ts';
import { headerOf, hopOf, isPreflight } from '../../cors/refused-response.ts';
import { redirectShape } from './redirect-shape.ts';
import { callTarget } from './redirect-target.ts';

export default preflightRedirect({
  id: 'preflight-redirected-host',
  stage: 'preflight-redirect',
  explains: ['preflight-redirected', 'no-allow-origin'],
  when: (refusal) => {
    const shape = redirectShape(hopOf(refusal).url, headerOf(refusal, 'Location') ?? '');
    return isPreflight(refusal) && (shape === 'www' || shape === 'host');
  },
  fits: ({ shape }) => shape === 'host',
  title: ({ status, host }, { to }) => text`The preflight was redirected (${status}) from ${host} to ${hostIn(to)}`,
  because: ['The API is on another host now.'],
  fix: ({ refusal }) => callTarget(refusal),
});
