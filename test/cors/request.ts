import type { HeaderList, Request, Response } from '../../src/cors/model.ts';

/** A plain cross-origin GET, and what a row says about it. */
export function request(about: Partial<Request> = {}): Request {
  return {
    url: 'https://api.test/items',
    method: 'GET',
    origin: 'https://app.test',
    mode: 'cors',
    credentials: 'same-origin',
    redirect: 'follow',
    unsafeHeaderNames: [],
    useCorsPreflight: false,
    ...about,
  };
}

export function response(headers: HeaderList, status = 200): Response {
  return { status, headers };
}
