/** The files of a new diagnosis, by path. Its tests fail until its condition, its words and its examples are its own. */
export function diagnosisFiles(topic: string, id: string): Readonly<Record<string, string>> {
  return {
    [`src/diagnoses/${topic}/${id}.ts`]: `import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { facts } from '../evidence.ts';
import { plausible } from '../fit.ts';

export default defineDiagnosis({
  id: '${id}',
  stage: 'other',
  fits: (context) => (context.status === 0 ? null : plausible(facts(context))),
  title: ({ host }) => text\`\${host} …\`,
  why: ({ origin }) => text\`… \${origin} ….\`,
  responsible: 'server',
  act: ({ host }) => text\`Set … on \${host}.\`,
});
`,
    [`test/diagnoses/${topic}/${id}.ts`]: `import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [{ name: 'the usual way', exchange: exchange({ response: answer(200) }) }];
`,
  };
}
