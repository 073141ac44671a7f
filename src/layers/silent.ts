/** Stacks whose CORS middleware sends nothing at all when it refuses: an answer without headers says nothing there. */
export const silent: readonly { readonly layer: string; readonly on: 'response' | 'both'; readonly title: string }[] = [
  { layer: 'werkzeug', on: 'both', title: 'flask-cors' },
  { layer: 'gunicorn', on: 'both', title: 'flask-cors and Falcon' },
  { layer: 'uvicorn', on: 'response', title: 'CORSMiddleware of older Starlette versions' },
  { layer: 'hypercorn', on: 'response', title: 'CORSMiddleware of older Starlette versions' },
  { layer: 'aiohttp', on: 'response', title: 'aiohttp-cors' },
  { layer: 'jetty', on: 'both', title: 'Jetty’s CrossOriginFilter' },
  { layer: 'restify', on: 'both', title: 'restify-cors-middleware2' },
];
