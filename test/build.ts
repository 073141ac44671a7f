/** Builders for tests: exchanges as Chromium shows them. The examples of the causes are made with the same ones. */
export { answer, exchange, type Spec } from '../src/advice/example.ts';
