// Generated from the folders by the tests (-u): do not edit.
import type { Stack } from './stack.ts';
import chi from './frameworks/chi.ts';
import django from './frameworks/django.ts';
import echo from './frameworks/echo.ts';
import express from './frameworks/express.ts';
import fastapi from './frameworks/fastapi.ts';
import fastify from './frameworks/fastify.ts';
import flask from './frameworks/flask.ts';
import gin from './frameworks/gin.ts';
import goNetHttp from './frameworks/go-net-http.ts';
import h3 from './frameworks/h3.ts';
import hono from './frameworks/hono.ts';
import koa from './frameworks/koa.ts';
import nestjs from './frameworks/nestjs.ts';
import nginx from './proxies/nginx.ts';

/** Every stack, by folder and file. */
export const all: readonly Stack[] = [
  chi,
  django,
  echo,
  express,
  fastapi,
  fastify,
  flask,
  gin,
  goNetHttp,
  h3,
  hono,
  koa,
  nestjs,
  nginx,
];
