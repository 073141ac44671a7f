import { answer, exchange } from '../causes/example.ts';
import { text } from '../wording/text.ts';
import { facts } from './evidence.ts';
import { defineRootCause } from './root-cause.ts';
import { showErrors } from './show-errors.ts';
import { isStatusProblem } from './status-error.ts';
import { brokenBehind, writerName } from './who.ts';

export default defineRootCause({
  id: 'gateway-timeout',
  matches: (context) =>
    isStatusProblem(context) && [504, 522, 524].includes(context.status)
      ? { confidence: 'certain', evidence: facts(context) }
      : null,
  title: (context) => text`The real problem: no answer from behind ${writerName(context)}, ${context.status}`,
  why: (context) =>
    text`The app behind ${writerName(context)} did not answer in time. The error page has no CORS headers, so the browser hides it from the page and speaks of CORS.`,
  responsible: brokenBehind,
  act: (context) =>
    text`Whoever runs the app behind ${context.host}: find out why ${`${context.method} ${context.address}`} takes so long, or raise the time limit in front of it.${showErrors(context)}`,
  examples: [
    {
      name: 'the app takes longer than nginx waits',
      exchange: exchange({
        response: answer(504, [
          ['Server', 'nginx'],
          ['Content-Type', 'text/html'],
        ]),
      }),
    },
  ],
});
