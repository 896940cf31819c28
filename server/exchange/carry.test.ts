import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { OutboxHandler } from '../platform/outbox.ts';
import { workOff } from '../platform/outbox.ts';
import type { Tx } from '../platform/transaction.ts';
import { completeDraft, holderOf, openTask } from '../testing/dossier.ts';
import { SILENT, until } from '../testing/letters.ts';
import { province, type Province } from '../testing/province.ts';
import { carryBy, SIMULATORS, type SystemOutside, type SystemsOutside } from './index.ts';

/** Land transfers that wait for the tax office from Thursday morning on. */
const LAND = { procedure: '2.000889', unit: 'MC-09187-2025', citizen: 'cd.son' };
const ACCEPTED = '2026-12-01T08:30:00+07:00';
const SENT = '2026-12-03T08:30:00+07:00';
const ANSWERED = '2026-12-08T09:00:00+07:00';
/** Milliseconds; a system that hangs in these tests hangs for ever. */
const PATIENCE = 200;

let here: Province;
beforeEach(async () => {
  here = await province({ at: ACCEPTED });
});
afterEach(() => here.close());

async function passedOn(): Promise<string> {
  here.clock.set('2026-12-01T08:00:00+07:00');
  const { dossierId } = await completeDraft(here, LAND);
  await here.as('cd.son').updateDraft({ dossierId, answers: { price: '1200000000' } });
  await here.as('cd.son').submitDossier({ dossierId, declaration: true });
  here.clock.set(ACCEPTED);
  await here.as('qu.thu').acceptDossier({ dossierId });
  const task = await openTask(here, dossierId);
  here.clock.set(SENT);
  await here.as(await holderOf(here, task)).completeTask({ taskId: task.id, note: 'Không vướng quy hoạch' });
  return dossierId;
}

const withTax = (tax: Partial<SystemOutside>): SystemsOutside => ({
  ...SIMULATORS,
  TAX: { ...SIMULATORS.TAX, ...tax },
});
const open = (external: OutboxHandler) => workOff(here.services, { external }, here.clock.now(), SILENT);
const requestOf = async (dossierId: string) =>
  (await here.as('ks.ha').listObligations({ dossierId })).requests[0];
const stateOf = async (dossierId: string) => (await here.as('ks.ha').getDossier({ dossierId })).state;
const waitingLetters = () =>
  here.database.db
    .selectFrom('outbox')
    .select('next_try_at')
    .where('topic', '=', 'external')
    .where('done_at', 'is', null)
    .execute();

describe('while a system outside hangs', () => {
  test('the dossier is free: its applicant withdraws it before the system has answered', async () => {
    const dossierId = await passedOn();
    const asked = Promise.withResolvers<undefined>();
    const answer = Promise.withResolvers<Awaited<ReturnType<SystemOutside['send']>>>();
    const send = () => {
      asked.resolve(undefined);
      return answer.promise;
    };
    const letter = open(carryBy(withTax({ send })));
    await asked.promise;
    const withdrawn = here.as('cd.son').withdrawDossier({ dossierId, reason: 'Không mua nữa' });
    expect(await Promise.race([withdrawn.then(() => 'withdrawn'), letter.then(() => 'letter')])).toBe(
      'withdrawn',
    );
    answer.resolve({ reference: 'T-1', askAt: here.clock.now() });
    await letter;
    expect(await stateOf(dossierId)).toBe('WITHDRAWN');
    expect(await waitingLetters()).toEqual([]);
    expect(await requestOf(dossierId)).toMatchObject({ sentAt: null, failure: null });
  });

  test('the other requests to it pause; after the pause one of them tries it again', async () => {
    const [first, second, third] = [await passedOn(), await passedOn(), await passedOn()];
    const sent: string[] = [];
    let hangs = true;
    const send: SystemOutside['send'] = (request, at) => {
      sent.push(request.id);
      return hangs ? new Promise(() => undefined) : SIMULATORS.TAX.send(request, at);
    };
    const external = carryBy(withTax({ send }), PATIENCE);
    await open(external);
    expect(sent).toHaveLength(1);
    expect(await requestOf(first)).toMatchObject({ failure: 'không trả lời kịp', attempts: 1 });
    for (const dossier of [second, third])
      expect(await requestOf(dossier)).toMatchObject({ failure: 'không trả lời kịp', attempts: 0 });
    here.clock.set('2026-12-03T08:44:59+07:00');
    expect(await open(external)).toBe(0);
    here.clock.set('2026-12-03T08:45:00+07:00');
    await open(external);
    expect(sent).toHaveLength(2);
    hangs = false;
    await until(here, '2026-12-03T09:15:00+07:00', { external });
    for (const dossier of [first, second, third])
      expect(await requestOf(dossier)).toMatchObject({ failure: null, sentAt: expect.any(String) });
    expect(new Set(sent).size).toBe(3);
  });
});

describe('a program that stops between the answer and writing it down', () => {
  /** Does all of it up to the first statement of the letter's own transaction. */
  const stopping =
    (external: OutboxHandler): OutboxHandler =>
    (services, _tx, payload, now) => {
      const gone = new Proxy({} as Tx, {
        get: () => {
          throw new Error('stopped');
        },
      });
      return external(services, gone, payload, now);
    };

  test('sends again under the same id, and asks again; one reply is recorded', async () => {
    const dossierId = await passedOn();
    const told: string[] = [];
    const external = carryBy(
      withTax({
        send: (request, at) => {
          told.push(`send ${request.id}`);
          return SIMULATORS.TAX.send(request, at);
        },
        ask: (reference, at) => {
          told.push('ask');
          return SIMULATORS.TAX.ask(reference, at);
        },
      }),
    );
    await open(stopping(external));
    expect(await requestOf(dossierId)).toMatchObject({ sentAt: null, attempts: 0 });
    await until(here, '2026-12-03T09:00:00+07:00', { external });
    const id = (await requestOf(dossierId))?.taskId ?? '';
    expect(told).toEqual([`send ${id}`, `send ${id}`]);

    const [{ next_try_at } = { next_try_at: here.clock.now() }] = await waitingLetters();
    here.clock.set(next_try_at.toISOString());
    await open(stopping(external));
    expect(await stateOf(dossierId)).toBe('INTERAGENCY');
    await until(here, ANSWERED, { external });
    expect(told.slice(2)).toEqual(['ask', 'ask']);
    const { state, events } = await here.as('ks.ha').getDossier({ dossierId });
    expect(state).toBe('AWAITING_FINANCIAL_OBLIGATION');
    expect(events.filter(({ kind }) => kind === 'OBLIGATION_SET')).toHaveLength(1);
    expect((await here.as('cd.son').listObligations({ dossierId })).obligations).toHaveLength(1);
    expect(await waitingLetters()).toEqual([]);
  });
});
