import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { workOff } from '../platform/outbox.ts';
import { counterDraft, GUARDIAN, openTasks } from '../testing/dossier.ts';
import { SILENT, until } from '../testing/letters.ts';
import { DECIDED, INTAKE, putInForce, step } from '../testing/map.ts';
import { province, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';
import { carryBy, SIMULATORS, type SystemOutside } from './index.ts';
import { carryExternal } from './carry.ts';
import { OutsideError, type OutsideFault } from './outside.ts';

/** One step that waits for the tax office, and then the dossier goes on. */
const MAP = {
  key: GUARDIAN,
  name: 'Giám hộ, hỏi thuế',
  steps: [INTAKE, step('tax', 'EXTERNAL', { system: 'TAX' }), step('draft', 'WORK'), ...DECIDED],
};
const DAY = '2026-12-07';

let here: Province;
/** What came to the tax office, and what it does with it. */
let came: string[];
let does: 'TAKES' | OutsideFault;
let held: { id: string; answered: boolean }[];
const TAX: SystemOutside = {
  async send(request, at) {
    came.push(request.id);
    if (does !== 'TAKES') throw new OutsideError(does, 'Không nhận: Nguyễn Văn “Bình” 999188000003');
    return SIMULATORS.TAX.send(request, at);
  },
  ask: (reference, at) => SIMULATORS.TAX.ask(reference, at),
  list: async () => held,
};
beforeEach(async () => {
  here = await province({ at: `${DAY}T08:00:00+07:00` });
  await putInForce(here, MAP);
  here.services.outside = { TAX };
  [came, does, held] = [[], 'TAKES', []];
});
afterEach(() => here.close());

async function asked(): Promise<{ dossierId: string; taskId: string }> {
  const { dossierId } = await counterDraft(here);
  await here.as('qu.minh').acceptDossier({ dossierId });
  const [task] = await openTasks(here, dossierId);
  return { dossierId, taskId: task?.id ?? '' };
}
const pass = (time: string) => until(here, `${DAY}T${time}+07:00`, { external: carryExternal });
const tax = async () => {
  const { systems } = await here.as('qt.vu').listConnections({});
  return systems.find(({ system }) => system === 'TAX');
};
const requestOf = async (dossierId: string) =>
  (await here.as('ks.ha').listObligations({ dossierId })).requests[0];

describe('a system that cannot be reached', () => {
  test('rests after three failures in a row; then one request tries it, also where two copies open letters', async () => {
    for (let one = 0; one < 5; one++) await asked();
    does = 'AWAY';
    await pass('08:00:00');
    expect(came).toHaveLength(3);
    expect(await tax()).toMatchObject({
      mode: 'HTTP',
      state: 'RESTS',
      failingSince: '2026-12-07T08:00:00+07:00',
      restsUntil: '2026-12-07T08:15:00+07:00',
      waiting: 5,
      unsent: 5,
      stopped: 0,
    });
    await pass('08:14:59');
    expect(came).toHaveLength(3);
    here.clock.set(`${DAY}T08:15:00+07:00`);
    const slow = carryBy({
      ...SIMULATORS,
      TAX: {
        ...TAX,
        async send(request, at) {
          await new Promise((done) => setTimeout(done, 100));
          return TAX.send(request, at);
        },
      },
    });
    const copy = () => workOff(here.services, { external: slow }, here.clock.now(), SILENT);
    await Promise.all([copy(), copy()]);
    expect(came).toHaveLength(4);
    expect((await tax())?.restsUntil).toBe('2026-12-07T08:45:00+07:00');
  });

  test('has answered: all that waited go out at once, in the order in which they were asked, once', async () => {
    const ids: string[] = [];
    for (let one = 0; one < 5; one++) ids.push((await asked()).taskId);
    does = 'AWAY';
    await pass('08:44:00');
    [came, does] = [[], 'TAKES'];
    await pass('08:45:00');
    expect(came).toEqual(ids);
    expect(await tax()).toMatchObject({ state: 'ANSWERS', failingSince: null, restsUntil: null, unsent: 0 });
  });

  test('is tried at once when somebody who sees to it says so', async () => {
    await asked();
    does = 'AWAY';
    await pass('12:00:00');
    [came, does] = [[], 'TAKES'];
    await here.as('ks.ha').tryConnection({ system: 'TAX' });
    await pass('12:00:01');
    expect(came).toHaveLength(1);
    expect((await tax())?.state).toBe('ANSWERS');
  });
});

describe('a request the system does not take', () => {
  test.each(['PERMANENT', 'REFUSED'] as const)(
    '%s: it stops at once, says why and who answers for it, and goes again under its own id',
    async (fault) => {
      const { dossierId, taskId } = await asked();
      does = fault;
      await pass('17:00:00');
      expect(came).toEqual([taskId]);
      const { systems, stopped } = await here.as('qt.vu').listConnections({});
      expect(systems.find(({ system }) => system === 'TAX')).toMatchObject({ state: 'ANSWERS', stopped: 1 });
      expect(stopped).toMatchObject([
        { taskId, fault, step: 'tax', about: { dossierId }, taken: false, unit: expect.any(String) },
      ]);
      expect(JSON.stringify(stopped)).not.toMatch(/Bình|999188000003/);

      const mine = await here.as('ks.ha').takeStoppedRequest({ taskId });
      expect(mine.stopped[0]).toMatchObject({
        taken: true,
        responsible: { accountId: await here.accountId('ks.ha') },
      });
      does = 'TAKES';
      const after = await here.as('ks.ha').sendRequestAgain({ taskId, reason: 'Đã sửa danh mục' });
      expect(after.stopped).toEqual([]);
      await pass('17:00:01');
      expect(came).toEqual([taskId, taskId]);
      expect(await requestOf(dossierId)).toMatchObject({ failure: null, sentAt: expect.any(String) });
    },
  );

  test('TEMPORARY: it is tried again by itself and stops after about a day; the others go on', async () => {
    const { taskId } = await asked();
    does = 'TEMPORARY';
    await until(here, '2026-12-08T12:00:00+07:00', { external: carryExternal });
    expect(came).toHaveLength(12);
    expect((await here.as('qt.vu').listConnections({})).stopped).toMatchObject([
      { taskId, fault: 'TEMPORARY' },
    ]);
    does = 'TAKES';
    const other = await asked();
    await until(here, '2026-12-08T12:00:01+07:00', { external: carryExternal });
    expect(came.at(-1)).toBe(other.taskId);
  });

  test('settled from its paper it stands still no more', async () => {
    const { taskId } = await asked();
    does = 'REFUSED';
    await pass('09:00:00');
    await here
      .as('cm.ht')
      .recordExternalReply({ taskId, outcome: 'DONE', text: 'Theo công văn', number: '12/CT' });
    expect((await here.as('qt.vu').listConnections({})).stopped).toEqual([]);
    await refused(here.as('qt.vu').sendRequestAgain({ taskId, reason: 'Gửi lại' }), 'NOT_FOUND');
  });
});

describe('compared with what the system holds', () => {
  test('what it does not know, what it answered, and what is not ours', async () => {
    const [lost, answered, right] = [await asked(), await asked(), await asked()];
    await pass('08:01:00');
    held = [
      { id: answered.taskId, answered: true },
      { id: right.taskId, answered: false },
      { id: 'cua-tinh-khac', answered: false },
    ];
    const { systems } = await here.as('ks.ha').compareConnection({ system: 'TAX' });
    expect(systems.find(({ system }) => system === 'TAX')?.compared).toMatchObject({
      count: 3,
      unknownHere: 1,
      by: { accountId: await here.accountId('ks.ha') },
    });
    const differences = systems.find(({ system }) => system === 'TAX')?.compared?.differences ?? [];
    expect(Object.fromEntries(differences.map(({ taskId, kind }) => [taskId, kind]))).toEqual({
      [lost.taskId]: 'UNKNOWN_THERE',
      [answered.taskId]: 'ANSWERED_THERE',
    });
    came = [];
    await here.as('ks.ha').sendRequestAgain({ taskId: lost.taskId, reason: 'Bên thuế không có' });
    await pass('08:02:00');
    expect(came).toEqual([lost.taskId]);
  });

  test('taken there, though its word was lost here', async () => {
    const { taskId } = await asked();
    does = 'AWAY';
    await pass('08:01:00');
    held = [{ id: taskId, answered: false }];
    await here.as('qt.vu').compareConnection({ system: 'TAX' });
    expect((await tax())?.compared?.differences).toMatchObject([{ taskId, kind: 'TAKEN_THERE' }]);
    does = 'TAKES';
    await pass('08:30:00');
    expect((await tax())?.compared?.differences).toEqual([]);
  });

  test('a stand-in and a system that is away cannot be compared', async () => {
    await refused(here.as('qt.vu').compareConnection({ system: 'POWER' }), 'WRONG_STATE');
    here.services.outside = { TAX: { ...TAX, list: () => Promise.reject(new Error('mất kết nối')) } };
    await refused(here.as('qt.vu').compareConnection({ system: 'TAX' }), 'OUTSIDE_AWAY');
  });
});

test('in earnest a system that is not connected is asked nothing: its paper is written down', async () => {
  const { dossierId, taskId } = await asked();
  here.services.outside = {};
  here.services.demo = false;
  await pass('17:00:00');
  expect(await tax()).toMatchObject({ mode: 'NONE', state: 'UNASKED', waiting: 1 });
  expect((await requestOf(dossierId))?.failure).toMatch(/^Chưa kết nối/);
  await here
    .as('cm.ht')
    .recordExternalReply({ taskId, outcome: 'DONE', text: 'Theo công văn', number: '12/CT' });
  expect((await tax())?.waiting).toBe(0);
});

test('nobody but administrators and control office sees or does any of it', async () => {
  const { taskId } = await asked();
  for (const who of ['qu.minh', 'cm.ht']) {
    const client = here.as(who);
    await refused(client.listConnections({}), 'FORBIDDEN');
    await refused(client.compareConnection({ system: 'TAX' }), 'FORBIDDEN');
    await refused(client.tryConnection({ system: 'TAX' }), 'FORBIDDEN');
    await refused(client.takeStoppedRequest({ taskId }), 'FORBIDDEN');
    await refused(client.sendRequestAgain({ taskId, reason: 'Gửi lại' }), 'FORBIDDEN');
  }
});
