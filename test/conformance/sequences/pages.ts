import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';

const scripts: Readonly<Record<string, string>> = {
  '/life.js': readFileSync(new URL('page/life.js', import.meta.url), 'utf8'),
  '/service-worker.js': readFileSync(new URL('page/service-worker.js', import.meta.url), 'utf8'),
};

/** Answers what is no request of a sequence: its documents and their scripts. `no-store` in a path: the page is not kept. */
export function answerPage({ url = '' }: IncomingMessage, response: ServerResponse): void {
  const text = scripts[url];
  const headers = {
    Connection: 'close',
    // A sandboxed frame is of another origin than its script.
    'Access-Control-Allow-Origin': '*',
    'Cache-Control': url.includes('no-store') ? 'no-store' : 'max-age=0',
    'Content-Type': text === undefined ? 'text/html' : 'text/javascript',
  };
  const page = '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><script src="/life.js"></script>';
  response.writeHead(200, headers).end(text ?? page);
}
