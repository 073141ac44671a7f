import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { keptPreflight } from './cached-preflight.ts';

export default defineDiagnosis({
  id: 'servers-differ',
  stage: 'without-trace',
  fits: () => null,
  alike: [
    {
      of: ['stale-preflight-permission'],
      when: (context) => keptPreflight(context)?.allowed === true,
      or: ({ host }) => text`only some of the servers behind ${host} send the headers`,
      check: () =>
        text`Select ${'Disable cache'} in the Network panel and repeat the request several times. If it passes sometimes, the servers differ.`,
    },
  ],
  title: ({ host }) => text`Only some of the servers behind ${host} send CORS headers`,
  why: ({ host }) =>
    text`Several servers respond for ${host}, and their CORS settings differ. So the same request passes or is blocked, depending on which one responds.`,
  responsible: 'server',
  act: ({ host }) => text`Deploy the same CORS settings to every server behind ${host}.`,
});
