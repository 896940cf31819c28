import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import { PRACTICE_DESK } from '@motcua/contract/practice-address';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';

/** The desk: built files below /desk/; every address without a file is the program itself, which finds its own way. */
export async function desk(app: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) {
    app.get('/desk/*', (_request, reply) =>
      reply
        .status(503)
        .type('text/plain; charset=utf-8')
        .send('Bàn làm việc chưa được dựng. Chạy ./script/server để dựng rồi mở lại trang này.\n'),
    );
    return;
  }
  const assets = join(folder, 'assets') + sep;
  await app.register(fastifyStatic, {
    root: folder,
    prefix: '/desk/',
    wildcard: false,
    index: false,
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
    // only what carries its hash in its name never changes; the service worker, the manifest and the page are asked for anew
    setHeaders: (reply, path) => void (path.startsWith(assets) || reply.header('cache-control', 'no-cache')),
  });
  app.get('/desk/assets/*', (_request, reply) => reply.callNotFound());
  // the practice room has the same program, which finds by its address where it is
  app.get(`${PRACTICE_DESK}*`, (_request, reply) => page(reply));
  app.get('/desk', (_request, reply) => reply.redirect('/desk/'));
  app.get('/desk/*', (_request, reply) => page(reply));
}

const page = (reply: FastifyReply) =>
  reply.header('cache-control', 'no-cache').sendFile('index.html', { immutable: false, maxAge: 0 });
