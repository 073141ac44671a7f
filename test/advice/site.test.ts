import { expect, it } from 'vitest';
import { siteOf } from '../../src/advice/site.ts';

it.each([
  ['https://a.vercel.app', 'https://b.vercel.app', false],
  ['https://a.github.io', 'https://b.github.io', false],
  ['https://a.netlify.app', 'https://b.netlify.app', false],
  ['https://a.herokuapp.com', 'https://b.herokuapp.com', false],
  ['https://a.pages.dev', 'https://b.pages.dev', false],
  ['https://a.web.app', 'https://b.web.app', false],
  ['https://a.azurewebsites.net', 'https://b.azurewebsites.net', false],
  ['https://a.myshopify.com', 'https://b.myshopify.com', false],
  ['https://shop.co.uk', 'https://other.co.uk', false],
  ['https://a.com.au', 'https://b.com.au', false],
  ['https://x.a.vercel.app', 'https://y.a.vercel.app', true],
  ['https://www.shop.co.uk', 'https://api.shop.co.uk', true],
  ['https://app.example', 'http://admin.app.example:8443', true],
  ['http://localhost:3000', 'http://127.0.0.1:5173', true],
  ['http://10.0.0.1', 'http://10.0.0.2', false],
  ['http://[::1]:3000', 'http://localhost', true],
  ['http://[fd00::1]', 'http://[fd00::2]', false],
  ['https://shop.example', 'https://notshop.example', false],
])('%s and %s: one site is %s', (a, b, same) => {
  expect(siteOf(a) === siteOf(b)).toBe(same);
});
