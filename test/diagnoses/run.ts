import { failures, matrixDocument } from './document.ts';
import { corpus, outcomeOf } from './matrix.ts';

// `npm run diagnoses`: the confusion matrix, and each exchange that it is not right about.
console.log(await matrixDocument());
const lines = failures(corpus.map(outcomeOf));
for (const line of lines) console.error(line);
process.exitCode = lines.length === 0 ? 0 : 1;
