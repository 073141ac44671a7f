// Generated from the folders by the tests (-u): do not edit.
import type { Stack } from './stack.ts';
import django from './frameworks/django.ts';
import express from './frameworks/express.ts';
import fastapi from './frameworks/fastapi.ts';
import flask from './frameworks/flask.ts';
import nginx from './proxies/nginx.ts';

/** Every stack, by folder and file. */
export const all: readonly Stack[] = [
  django,
  express,
  fastapi,
  flask,
  nginx,
];
