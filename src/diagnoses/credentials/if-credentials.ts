import { text } from '../../wording/text.ts';
import type { Context } from '../context.ts';
import type { Fit } from '../diagnosis.ts';
import { seen } from '../evidence.ts';

/** No header shows the credentials: they only follow from the refusal, which headers changed on the way explain as well. */
export function ifCredentials(context: Context): Fit {
  const evidence = seen(context);
  if (context.verdict.credentials.known !== 'inferred') return { confidence: 'certain', evidence };
  return { confidence: 'likely', evidence, unsure };
}

const unsure = {
  or: text`the request includes no credentials, and another extension changes the headers before the browser checks them`,
  findOut: text`Look for ${"credentials: 'include'"} or ${'withCredentials'} in the page's code. If there is neither, repeat the request in a window without extensions.`,
};
