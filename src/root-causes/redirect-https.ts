import { text } from '../wording/text.ts';
import { requestRedirect } from './request-redirect.ts';

export default requestRedirect({
  id: 'redirect-https',
  shape: 'https',
  title: ({ status }, { to }) => text`The server answered http with ${status} to ${to}`,
  because: ['The server answers only over https, and leads http there.'],
  url: 'http://api.example/items',
  location: 'https://api.example/items',
});
