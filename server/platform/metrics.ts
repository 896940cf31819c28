import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Figures of this process in the form Prometheus reads, for `GET /metrics`. */
export const registry = new Registry();

collectDefaultMetrics({ register: registry, prefix: 'motcua_' });

/** Seconds to answer, by the route's pattern (`/dossiers/:code`), never its path, which names people's dossiers. */
export const requests = new Histogram({
  name: 'motcua_http_request_seconds',
  help: 'Time to answer a request',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  registers: [registry],
});

/** Acts carried out, by operation. */
export const acts = new Counter({
  name: 'motcua_acts_total',
  help: 'Acts carried out',
  labelNames: ['act'],
  registers: [registry],
});

/** Letters of the outbox that were opened, by topic and what came of it: done, failed (comes again), given_up. */
export const letters = new Counter({
  name: 'motcua_outbox_letters_total',
  help: 'Letters of the outbox opened',
  labelNames: ['topic', 'outcome'],
  registers: [registry],
});

/** Letters that should have been opened and were not, by topic: they wait, or nobody here knows the topic. */
export const lettersDue = new Gauge({
  name: 'motcua_outbox_due',
  help: 'Letters of the outbox due and not done',
  labelNames: ['topic'],
  registers: [registry],
});

/** Letters that failed so often that they are not tried any more, by topic. */
export const lettersDead = new Gauge({
  name: 'motcua_outbox_dead',
  help: 'Letters of the outbox given up',
  labelNames: ['topic'],
  registers: [registry],
});

/** Occurrences of the jobs that come again, by job and what came of it: done, failed (comes again). */
export const occurrences = new Counter({
  name: 'motcua_job_occurrences_total',
  help: 'Occurrences of recurring jobs',
  labelNames: ['job', 'outcome'],
  registers: [registry],
});
