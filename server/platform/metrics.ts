import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

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
