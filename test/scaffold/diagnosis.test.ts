import { expect, test } from 'vitest';
import { diagnosisFiles } from './diagnosis.ts';

test('a new diagnosis has its file, named after its id, and the file of its examples', () => {
  const files = diagnosisFiles('origin', 'allow-origin-new');
  expect(Object.keys(files)).toEqual([
    'src/diagnoses/origin/allow-origin-new.ts',
    'test/diagnoses/origin/allow-origin-new.ts',
  ]);
  const [definition = '', examples = ''] = Object.values(files);
  expect(definition).toContain("id: 'allow-origin-new',");
  expect(definition).toMatch(/fits: .*\n {2}title: .*\n {2}why: .*\n {2}responsible: .*\n {2}act: /);
  expect(examples).toContain('export const examples: Examples = [');
});
