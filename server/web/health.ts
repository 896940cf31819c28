import { sql } from 'kysely';
import type { FastifyInstance } from 'fastify';
import { registry } from '../platform/metrics.ts';
import type { Door } from './door.ts';

/** Liveness, readiness and figures, for whoever runs the program. */
export function health(app: FastifyInstance, door: Door): void {
  app.get('/healthz', (_request, reply) => reply.send({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    const ready = await sql`select 1`.execute(door.services.db).then(
      () => true,
      () => false,
    );
    return reply.status(ready ? 200 : 503).send({ status: ready ? 'ready' : 'database unavailable' });
  });
  app.get('/metrics', async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  );
}
