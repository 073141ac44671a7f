import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'devtools-override',
  stage: 'without-trace',
  fits: () => null,
  alike: [
    {
      of: ['extension-rewrites-headers'],
      or: () => text`a local override in DevTools changes the headers`,
      check: () =>
        text`In DevTools, open Sources, then Overrides, clear ${'Enable Local Overrides'} and repeat the request. If it is blocked then, it was the override.`,
    },
  ],
  title: ({ host }) => text`An override in DevTools changes the headers from ${host}`,
  why: ({ host }) =>
    text`The page could read the response, although the headers that ${host} sent don't allow it. An override applies in this browser only.`,
  responsible: 'browser',
  act: () => text`Turn off the override in DevTools, then fix the server's headers.`,
});
