import { noContent, orders, reply } from '../replies.ts';
import type { Situation } from '../situation.ts';

const blocked = (cause: string) => ({ outcome: 'blocked', corsError: 'MissingAllowOriginHeader', cause }) as const;
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8"/></svg>';

/** What else a page can ask with, besides fetch. */
export const elementSituations: readonly Situation[] = [
  {
    id: 'xhr-with-credentials',
    title: 'XMLHttpRequest with cookies',
    story: 'axios with withCredentials, and a server that says *.',
    call: { by: 'xhr', credentials: 'include' },
    answer: () => orders({ 'Access-Control-Allow-Origin': '*' }),
    expect: { outcome: 'blocked', corsError: 'WildcardOriginNotAllowed', cause: 'wildcard-with-credentials' },
  },
  {
    id: 'xhr-upload',
    title: 'An upload with a progress bar',
    story: 'Listening to the progress makes the browser ask first; the server does not expect it.',
    call: { by: 'xhr', method: 'POST', body: 'a file', upload: true },
    answer: ({ preflight }, { page }) =>
      preflight ? reply(404, {}, 'Not Found') : orders({ 'Access-Control-Allow-Origin': page }),
    expect: { outcome: 'blocked', corsError: 'PreflightMissingAllowOriginHeader', cause: 'preflight-no-route' },
  },
  {
    id: 'event-source',
    title: 'Server-sent events',
    story: 'The stream works in curl.',
    call: { by: 'event-source' },
    answer: () => reply(200, { 'Content-Type': 'text/event-stream' }, 'data: {"order":42}\n\n'),
    expect: blocked('allow-origin-missing'),
  },
  {
    id: 'beacon-json',
    title: 'A beacon with JSON',
    story: 'Analytics that is sent when the page closes; JSON makes it ask first, and always with cookies.',
    call: { by: 'beacon', type: 'application/json', body: '{"event":"checkout"}' },
    answer: () => noContent({ 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': 'Content-Type' }),
    expect: { outcome: 'blocked', corsError: 'PreflightWildcardOriginNotAllowed', cause: 'wildcard-with-credentials' },
  },
  {
    id: 'image-anonymous',
    title: 'An image for a canvas',
    story: 'Without crossorigin it shows, but the canvas cannot be read; with it, it does not show.',
    call: { by: 'image', crossOrigin: 'anonymous', path: '/logo.svg' },
    answer: () => reply(200, { 'Content-Type': 'image/svg+xml' }, svg),
    expect: blocked('allow-origin-missing'),
  },
  {
    id: 'font',
    title: 'A font from the CDN',
    story: 'Fonts are always asked for with CORS.',
    call: { by: 'font', path: '/inter.woff2' },
    answer: () => reply(200, { 'Content-Type': 'font/woff2' }, 'not really a font'),
    expect: blocked('allow-origin-missing'),
  },
  {
    id: 'module-script',
    title: 'A module from the CDN',
    story: 'Unlike classic scripts, modules are asked for with CORS.',
    call: { by: 'module', path: '/widget.js' },
    answer: () => reply(200, { 'Content-Type': 'text/javascript' }, 'export default 1;'),
    expect: blocked('allow-origin-missing'),
  },
  {
    id: 'stylesheet-anonymous',
    title: 'A style sheet with crossorigin',
    story: 'Integrity checks want crossorigin, and crossorigin wants headers.',
    call: { by: 'stylesheet', crossOrigin: 'anonymous', path: '/theme.css' },
    answer: () => reply(200, { 'Content-Type': 'text/css' }, 'body { color: inherit }'),
    expect: blocked('allow-origin-missing'),
  },
  {
    id: 'video-anonymous',
    title: 'A video with crossorigin',
    story: 'Subtitles from another host need it.',
    call: { by: 'video', crossOrigin: 'anonymous', path: '/tour.mp4' },
    answer: () => reply(200, { 'Content-Type': 'video/mp4' }, 'not really a video'),
    expect: blocked('allow-origin-missing'),
  },
];
