import { afterAll, beforeAll, expect, test } from 'vitest';
import { ACTS } from '../operations.ts';
import { openLog } from '../platform/log.ts';
import { simulate } from '../simulation/index.ts';
import { province, type Province } from '../testing/province.ts';

/** Two months of the demonstration, looked at when what came in them has an end. */
const STORY = { seed: 2026, from: '2026-08-03', to: '2026-09-30', rate: 9 };
const PERIOD = { from: '2026-08-10', to: '2026-09-20' };
/** Of fewer dossiers one more or less moves P90 by more than is asked. */
const ENOUGH = 25;

let here: Province;
beforeAll(async () => {
  here = await province();
  await simulate({
    services: here.services,
    acts: ACTS,
    handlers: { notice: async () => undefined, slip: async () => undefined },
    log: openLog({ level: 'silent' }),
    story: STORY,
    until: here.clock.now(),
  });
}, 600_000);
afterAll(() => here.close());

test('unchanged, every map followed often enough gives the median and P90 it really had, within 5 %', async () => {
  const seen: string[] = [];
  for (const process of ['P1', 'P2', 'P3', 'P5']) {
    const played = await here.as('ks.ha').simulateProcess({ process, ...PERIOD });
    if (played.finished < ENOUGH) continue;
    seen.push(process);
    for (const figure of ['median', 'p90'] as const)
      expect(
        Math.abs(played.before.lead[figure] / played.lead[figure] - 1),
        `${process} ${figure}`,
      ).toBeLessThan(0.05);
  }
  expect(seen.length).toBeGreaterThan(2);
});

test('what people really did is what the maps say', async () => {
  const { fitness, deviations } = await here.as('ks.ha').getConformance({ process: 'P2', ...PERIOD });
  expect(fitness).toBe(1);
  expect(deviations.every(({ kind }) => kind === 'LATE')).toBe(true);
});
