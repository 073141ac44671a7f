import { isOpenable } from './openable.ts';
import type { Devtools } from './source.ts';

/** Milliseconds that requests are collected before they are told: a storm of them is told ten times a second. */
const pause = 100;

/** The DevTools that this page runs in; null outside of it. */
export function devtoolsHost(): Devtools | null {
  return chrome.devtools === undefined ? null : { watchRequests, openSource };
}

function watchRequests(on: (entries: readonly unknown[]) => void): () => void {
  const { network } = chrome.devtools;
  let waiting: Entry[] = [];
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isLogTold = false;
  const tell = () => {
    timer = null;
    const entries = waiting;
    waiting = [];
    on(entries);
  };
  const onFinished = (entry: Entry) => {
    waiting.push(entry);
    if (isLogTold) timer ??= setTimeout(tell, pause);
  };
  network.onRequestFinished.addListener(onFinished);
  // Firefox answers with an empty log unless its Network panel was shown once.
  network.getHAR(({ entries }) => {
    const over = entries.filter(isOver);
    const told = new Set(over.map(signOf));
    waiting = [...over, ...waiting.filter((entry) => !told.has(signOf(entry)))];
    isLogTold = true;
    tell();
  });
  return () => {
    network.onRequestFinished.removeListener(onFinished);
    if (timer !== null) clearTimeout(timer);
  };
}

type Entry = Pick<chrome.devtools.network.Request, 'startedDateTime' | 'time' | 'request' | 'response'>;

/** The log has requests under way as well, without time and status; they are told when they end. */
function isOver({ time, response }: Entry): boolean {
  return time > 0 || response.status > 0;
}

/** The log's entries and the events' have no id: two that end while the log is asked for are told apart by their times. */
function signOf({ startedDateTime, time, request: { method, url } }: Entry): string {
  return `${startedDateTime} ${time} ${method} ${url}`;
}

function openSource(url: string, line: number, column: number): Promise<boolean> {
  const { panels } = chrome.devtools;
  // Firefox has no such function.
  if (!isOpenable(url) || panels.openResource === undefined) return Promise.resolve(false);
  return new Promise((resolve) => {
    panels.openResource(url, line - 1, column - 1, (...answer: readonly unknown[]) => resolve(!answer.some(isError)));
  });
}

function isError(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'isError' in answer && answer.isError === true;
}
