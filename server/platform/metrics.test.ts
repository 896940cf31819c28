import { expect, test } from 'vitest';
import { acts, registry, requests } from './metrics.ts';

test('acts, requests and the state of the process are among the figures', async () => {
  acts.labels('dossier.accept').inc();
  requests.observe({ method: 'GET', route: '/dossiers/:code', status: 200 }, 0.02);
  const text = await registry.metrics();
  expect(text).toContain('motcua_acts_total{act="dossier.accept"} 1');
  expect(text).toContain(
    'motcua_http_request_seconds_count{method="GET",route="/dossiers/:code",status="200"} 1',
  );
  expect(text).toContain('motcua_process_cpu_seconds_total');
});
