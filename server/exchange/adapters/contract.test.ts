import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { steppedClock } from '../../platform/now.ts';
import { call } from '../call.ts';
import type { Moment, SystemOutside } from '../outside.ts';
import { startSimulators, type SimulatorMode, type Simulators } from '../simulator-server.ts';
import type { AskedContent } from '../tables.ts';
import { httpSystem, type Dialect } from './base.ts';
import { demo } from './demo.ts';
import { DIALECTS } from './registry.ts';

/** Every adapter against the simulator of its system, in a server of its own over real HTTP. */
const EVERY: Record<string, Dialect> = { ...DIALECTS, DEMO: demo };
const KEY = 'khoa-chung-cua-hai-ben-0001';
const CONTENT: AskedContent = {
  dossierCode: 'H05.170.1-261207-0001',
  procedure: 'Thủ tục',
  step: 'Hỏi bên ngoài',
  applicantName: 'Vũ Thị Lan',
  applicantIdNumber: '999188000003',
  answers: { price: '1200000000' },
};
const clock = steppedClock('2026-12-07T08:00:00+07:00');
const at = (): Moment => ({ now: clock.now(), calendar: undefined as never });

let simulators: Simulators;
beforeAll(async () => {
  simulators = await startSimulators({
    dialects: EVERY,
    key: KEY,
    clock,
    answersAfterMs: 3_600_000,
    slowMs: 300,
  });
});
afterAll(() => simulators.close());

describe.each(Object.keys(EVERY))('contract of %s', (name) => {
  const system = (key = KEY): SystemOutside =>
    httpSystem(EVERY[name] as Dialect, { address: `${simulators.origin}/${name}`, key });
  const turned = (mode: SimulatorMode) => simulators.turn(name, mode);
  const ask = () => ({ id: randomUUID(), content: CONTENT });
  const times = (id: string) => simulators.held(name).filter((one) => one.id === id).length;
  beforeEach(() => {
    clock.set('2026-12-07T08:00:00+07:00');
    turned('UP');
  });

  test('what is sent is taken in the shape agreed on, once, and later answered', async () => {
    const request = ask();
    const { reference, askAt } = await system().send(request, at());
    expect(askAt).toEqual(new Date('2026-12-07T09:00:00+07:00'));
    expect(await system().ask(reference, at())).toEqual({ state: 'WAITING', askAt });
    clock.set('2026-12-07T09:00:00+07:00');
    expect(await system().ask(reference, at())).toMatchObject(
      name === 'TAX' ? { state: 'OBLIGATION', issuedOn: '2026-12-07' } : { state: 'DONE', at: askAt },
    );
  });

  test('the same request twice, or one whose answer was lost, is one request there', async () => {
    const request = ask();
    turned('TWICE');
    const { reference } = await system().send(request, at());
    expect((await system().send(request, at())).reference).toBe(reference);
    turned('LOSE_ANSWER');
    const lost = ask();
    await expect(system().send(lost, at())).rejects.toMatchObject({ fault: 'AWAY' });
    turned('UP');
    await system().send(lost, at());
    expect([times(request.id), times(lost.id)]).toEqual([1, 1]);
  });

  test.each([
    ['DOWN', 'AWAY'],
    ['BUSY', 'AWAY'],
    ['FAULTY', 'TEMPORARY'],
    ['REFUSE', 'REFUSED'],
  ] as const)('%s is %s, and nothing is said of whom it is about', async (mode, fault) => {
    turned(mode);
    const failed = await system()
      .send(ask(), at())
      .catch((error: unknown) => error as Error);
    expect(failed).toMatchObject({ fault });
    expect(String((failed as Error).message)).not.toMatch(/Lan|999188000003|127\.0\.0\.1|khoa/);
  });

  test('a wrong key lets nobody in; a reference it does not know is a permanent fault', async () => {
    await expect(system('khoa-khac-cua-ai-do-000002').send(ask(), at())).rejects.toMatchObject({
      fault: 'AWAY',
    });
    await expect(system().ask('YC-0', at())).rejects.toMatchObject({ fault: 'PERMANENT' });
  });

  test('it has lost what it took: that is a permanent fault, and shows in the comparison', async () => {
    turned('FORGETFUL');
    const { reference } = await system().send(ask(), at());
    await expect(system().ask(reference, at())).rejects.toMatchObject({ fault: 'PERMANENT' });
  });

  test('one that is slower than we have patience for counts as away', async () => {
    turned('SLOW');
    const request = { ...ask(), reference: null };
    expect(await call(system(), request, at(), 50)).toMatchObject({ fault: 'AWAY', late: true });
  });

  test('what it holds of ours is told, to compare', async () => {
    const request = ask();
    await system().send(request, at());
    clock.set('2026-12-07T09:00:00+07:00');
    const held = await system().list?.(new Date('2026-12-07T00:00:00Z'), at());
    expect(held).toContainEqual({ id: request.id, answered: true });
    expect(await system().list?.(clock.now(), at())).toEqual([]);
  });
});
