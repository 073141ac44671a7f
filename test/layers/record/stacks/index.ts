import { middlewareProxy, viteProxy } from './dev-proxies.ts';
import { express } from './express.ts';
import { chi, echo, ginCors, goByHand, gorilla, rsCors } from './go.ts';
import { fastify, h3, hapi, hono, koa, nest, plainNode, polka, restify } from './node-frameworks.ts';
import { apollo, httpServer, jsonServer, serve, socketIo, vite, yoga } from './node-services.ts';
import { jetty, tomcat } from './java.ts';
import { dancer, mojolicious, php, sinatra } from './other-apps.ts';
import { h2o, php as phpFiles, pythonServer, twisted } from './small-servers.ts';
import { spring } from './spring.ts';
import { apache, caddy, haproxy, lighttpd, nginx, varnish } from './proxies.ts';
import { rails } from './rails.ts';
import { aiohttp, bottle, cherrypy, djangoGunicorn, falcon, fastapi, flask, tornado } from './python.ts';
import type { Stack } from '../stack.ts';

export const stacks: readonly Stack[] = [
  express,
  fastify,
  koa,
  hono,
  hapi,
  nest,
  polka,
  h3,
  restify,
  plainNode,
  yoga,
  apollo,
  socketIo,
  vite,
  httpServer,
  serve,
  jsonServer,
  djangoGunicorn,
  flask,
  fastapi,
  tornado,
  aiohttp,
  bottle,
  falcon,
  cherrypy,
  rsCors,
  ginCors,
  gorilla,
  chi,
  echo,
  goByHand,
  php,
  sinatra,
  mojolicious,
  dancer,
  jetty,
  tomcat,
  nginx,
  apache,
  caddy,
  haproxy,
  varnish,
  lighttpd,
  middlewareProxy,
  viteProxy,
  rails,
  spring,
  h2o,
  phpFiles,
  pythonServer,
  twisted,
];
