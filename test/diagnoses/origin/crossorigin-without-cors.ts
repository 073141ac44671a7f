import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'an image with crossorigin',
    exchange: exchange({
      type: 'image',
      url: 'https://pictures.example/cat.jpg',
      response: answer(200, [['Content-Type', 'image/jpeg']]),
    }),
  },
  {
    name: 'a video with crossorigin',
    exchange: exchange({
      type: 'media',
      url: 'https://pictures.example/cat.mp4',
      response: answer(206, [['Content-Type', 'video/mp4']]),
    }),
  },
  {
    name: 'a style sheet with crossorigin, which may be kept',
    exchange: exchange({
      type: 'stylesheet',
      url: 'https://files.example/site.css',
      response: answer(200, [
        ['Content-Type', 'text/css'],
        ['Cache-Control', 'max-age=600'],
      ]),
    }),
  },
];
