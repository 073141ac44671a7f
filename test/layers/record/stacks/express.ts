import { modes, node } from './node-apps.ts';
import { absent, allowed, include, keeps, plain, put, refused, upload, usual } from './usual.ts';
import type { Stack } from '../stack.ts';

const app = (cors: string) => `import express from 'express';
import cors from 'cors';
${modes}
const app = express();
const auth = (req, res, next) => (req.headers.authorization ? next() : res.status(401).json({ error: 'no token' }));
if (mode === 'auth') app.use(auth);
if (mode === 'session') app.get('/me', (req, res) => res.status(401).json({ error: 'no session' }));
if (!none) app.use(cors(${cors}));
app.use(express.json({ limit: 100 }));
app.route('/items').get((req, res) => res.json([])).put((req, res) => res.json([]));
app.get('/boom', () => { throw new Error('boom'); });
app.post('/session', (req, res) => res.cookie('sid', 'secret', { httpOnly: true }).json({}));
app.get('/login', (req, res) => res.send('<form>'));
app.get('/private', (req, res) => res.redirect('http://127.0.0.1:' + port + '/login'));
app.use('/static', express.static('.'));
app.listen(port, '127.0.0.1');
`;

/** As Chromium asks another site with credentials. */
const fromOtherSite = include({
  ...plain,
  origin: 'https://app.example',
  headers: [
    ['Sec-Fetch-Site', 'cross-site'],
    ['Sec-Fetch-Mode', 'cors'],
    ['Sec-Fetch-Storage-Access', 'active'],
  ],
});

export const express: Stack = {
  id: 'express',
  title: 'Express 5 with cors',
  needs: ['npm:express', 'npm:cors'],
  versions: { express: 'npm', cors: 'npm' },
  start: node(
    app(`mode === 'fixed' ? { origin: 'https://www.example.com' }
  : mode === 'throws' ? { origin: (origin, done) => done(new Error('Not allowed by CORS')) }
  : mode === 'false' ? { origin: (origin, done) => done(null, origin === 'https://www.example.com' ? {} : false) }
  : mode === 'session' ? { origin: 'https://app.example', credentials: true }
  : mode === 'star' ? { credentials: true }
  : { origin: origins, methods, allowedHeaders: headers, credentials: mode === 'credentials' }`),
  ),
  scenarios: [
    ...usual('express', { boom: keeps }),
    {
      id: 'fixed',
      title: 'One fixed origin that is not the page’s',
      mode: 'fixed',
      ask: plain,
      expected: { writer: 'express', layer: 'app', ...refused('origin') },
      rootCause: 'origin-not-on-the-list',
      words: 'cors() sends its one configured origin to everybody.',
      responsible: 'server',
    },
    {
      id: 'throws',
      title: 'The origin callback throws',
      mode: 'throws',
      ask: put,
      expected: {
        writer: 'express',
        layer: 'app',
        ...refused('origin'),
        alike: 'an error that has nothing to do with CORS',
      },
      rootCause: 'origin-not-on-the-list',
      words: 'The callback turns a refused origin into an error 500.',
      responsible: 'server',
    },
    {
      id: 'false',
      title: 'The origin callback says false',
      mode: 'false',
      ask: put,
      expected: { writer: 'express', layer: 'app', ...refused('origin'), alike: 'Express without cors' },
      rootCause: 'origin-not-on-the-list',
      words: 'cors() steps aside for an origin that the callback refuses.',
      responsible: 'server',
    },
    {
      id: 'star-credentials',
      title: '* with cookies',
      mode: 'star',
      ask: include(plain),
      expected: { writer: 'express', layer: 'app', ...allowed },
      rootCause: 'wildcard-with-credentials',
      words: 'The answer to everybody is *, which does not hold with cookies.',
      responsible: 'server',
    },
    {
      id: 'no-credentials',
      title: 'Cookies are not allowed',
      mode: 'ok',
      ask: include(put),
      expected: { writer: 'express', layer: 'app', ...allowed },
      rootCause: 'credentials-not-allowed',
      words: 'Access-Control-Allow-Credentials is missing.',
      responsible: 'server',
    },
    {
      id: 'session',
      title: 'The session is over, the API sends to the login page',
      mode: 'ok',
      ask: { method: 'GET', path: '/private' },
      expected: { writer: 'express', layer: 'app', ...refused('origin') },
      rootCause: 'redirect-to-login',
      words: 'The API answers with a redirect to a login page on another origin.',
      responsible: 'server',
    },
    {
      id: 'auth-known',
      title: 'The token check refuses the preflight, and other answers are known',
      mode: 'auth',
      before: [{ ...plain, headers: [] }],
      ask: { ...plain, headers: [['Authorization', 'Bearer t']] },
      expected: { writer: 'express', layer: 'app', ...absent },
      rootCause: 'preflight-meets-authentication',
      words: 'The check of the token stands in front of CORS.',
      responsible: 'server',
    },
    {
      id: 'upload',
      title: 'No CORS set-up, and a listener on the upload asks for a preflight',
      mode: 'none',
      ask: upload,
      expected: { writer: 'express', layer: 'app', ...absent },
      rootCause: 'cors-never-configured',
      words: 'Nothing in the app answers the preflight, which only a listener on the upload asks for.',
      responsible: 'server',
    },
    {
      id: 'upload-auth',
      title: 'The token check refuses the preflight of an upload',
      mode: 'auth',
      ask: upload,
      expected: { writer: 'express', layer: 'app', ...absent },
      rootCause: 'preflight-meets-authentication',
      words: 'The check of the token refuses a preflight that only a listener on the upload asks for.',
      responsible: 'server',
    },
    {
      id: 'session-cookie',
      title: 'The cookie of the session has no SameSite, and the page is of another site',
      mode: 'session',
      before: [{ ...fromOtherSite, method: 'POST', path: '/session' }],
      ask: { ...fromOtherSite, method: 'GET', path: '/me' },
      expected: { writer: 'express', layer: 'app', ...absent },
      rootCause: 'cookie-not-sent',
      words: 'The browser takes the cookie for SameSite=Lax and drops it.',
      responsible: 'server',
    },
  ],
};
