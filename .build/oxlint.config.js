import base from '../.oxlintrc.json' with { type: 'json' };
import mayImport from './may-import.json' with { type: 'json' };

// The rules are in .oxlintrc.json, where editors find them; the import table is made into rules here.

const folders = Object.keys(mayImport);
const pure = [...mayImport.report, 'report', 'capture'];
const browserApis =
  'chrome browser document window localStorage sessionStorage fetch setTimeout setInterval performance navigator location'.split(
    ' ',
  );
const isPure =
  'This folder is pure: it runs unchanged in Node and in the browser, and its tests need neither. Let worker, session or the UI touch the browser and pass the facts in.';
const libraries = {
  group: ['webextension-polyfill', 'preact', 'preact/*', '@preact/*'],
  message: 'This folder comes without the extension API and without the UI library.',
};

export default {
  ...base,
  overrides: [
    {
      files: pure.map((folder) => `**/src/${folder}/**`),
      rules: { 'no-restricted-globals': ['error', ...browserApis.map((name) => ({ name, message: isPure }))] },
    },
    ...folders.map((folder) => ({
      files: [`**/src/${folder}/**`],
      rules: { 'no-restricted-imports': ['error', { patterns: patternsOf(folder) }] },
    })),
  ],
};

function patternsOf(folder) {
  const others = folders.filter((other) => other !== folder && !mayImport[folder].includes(other));
  const ours = {
    group: others.map((other) => `**/${other}/**`),
    message: `What ${folder} may import is in .build/may-import.json and in CONTRIBUTING.`,
  };
  return pure.includes(folder) || folder === 'content-script' ? [ours, libraries] : [ours];
}
