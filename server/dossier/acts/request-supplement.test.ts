import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  accepted,
  askInProcess,
  counterDraft,
  openTask,
  submitted,
  WISH,
  walkTo,
  supplied,
} from '../../testing/dossier.ts';
import { province, TODAY, type Province } from '../../testing/province.ts';
import { refused } from '../../testing/refused.ts';

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());
beforeEach(() => here.clock.set(TODAY));

describe('before intake, by the counter', () => {
  test('Mẫu 02 lists everything with its legal basis; the applicant has fifteen working days; no clock runs', async () => {
    const { dossierId } = await submitted(here);
    const reply = await here.as('qu.minh').requestSupplement({ dossierId, ...WISH });
    expect(reply).toMatchObject({ state: 'SUPPLEMENT_BEFORE_INTAKE', dueAt: null, code: null });
    const slip = await here.database.db
      .selectFrom('slip')
      .select(['kind', 'number', 'data'])
      .where('id', '=', reply.slipId ?? '')
      .executeTakeFirstOrThrow();
    expect(slip).toMatchObject({
      kind: 'SUPPLEMENT_REQUEST',
      data: {
        requirements: [
          'Văn bản cử người giám hộ: bản chụp bị mờ, thiếu trang (căn cứ: Luật Hộ tịch 2014 Điều 20)',
        ],
        reason: WISH.reason,
      },
    });
    const view = await here.as('cd.lan').getDossier({ dossierId });
    expect(view.supplement).toMatchObject({ items: WISH.items, dueAt: '2026-12-28T17:00:00+07:00' });
    expect(view.nationalCode).toBe(5);
  });

  test('the waiting dossier leaves the intake queue for that of the applicants, also when begun at the counter', async () => {
    for (const begin of [submitted, counterDraft]) {
      const { dossierId } = await begin(here);
      await here.as('qu.minh').requestSupplement({ dossierId, ...WISH });
      const { items } = await here.as('qu.minh').listWork({ queue: 'WAITING_APPLICANT' });
      expect(items.map((row) => row.dossierId)).toContain(dossierId);
      const intake = await here.as('qu.minh').listWork({ queue: 'INTAKE' });
      expect(intake.items.map((row) => row.dossierId)).not.toContain(dossierId);
      const { events } = await here.as('qu.minh').getDossier({ dossierId });
      expect(events.at(-1)?.kind).toBe('SUPPLEMENT_REQUESTED');
    }
  });

  test('once only', async () => {
    const { dossierId } = await submitted(here);
    await here.as('qu.minh').requestSupplement({ dossierId, ...WISH });
    await supplied(here, dossierId);
    await refused(
      here.as('qu.minh').requestSupplement({ dossierId, ...WISH }),
      'SUPPLEMENT_ALREADY_REQUESTED',
    );
  });

  test('while it waits it can be neither accepted nor refused', async () => {
    const { dossierId } = await submitted(here);
    await here.as('qu.minh').requestSupplement({ dossierId, ...WISH });
    const problem = await refused(here.as('qu.minh').acceptDossier({ dossierId }), 'WRONG_STATE');
    expect(problem.allowed).toEqual([
      'supplyDocuments',
      'cancelReceipt',
      'recordContact',
      'chooseReturnPlace',
      'withdrawDossier',
      'closeIncomplete',
    ]);
  });
});

describe('after intake, by whoever handles it', () => {
  async function atWork() {
    const { dossierId } = await accepted(here);
    const task = await walkTo(here, dossierId, 'WORK');
    return { dossierId, task };
  }
  const holder = 'cm.dat';
  async function given(dossierId: string) {
    const task = await openTask(here, dossierId);
    await here.as('ld.phong').assignTask({ taskId: task.id, accountId: await here.accountId(holder) });
  }

  test('the clock stands: no due date, the step waits, TB03 goes out', async () => {
    const { dossierId } = await atWork();
    await given(dossierId);
    const reply = await askInProcess(here, dossierId);
    expect(reply).toMatchObject({ state: 'SUPPLEMENT_IN_PROCESS', dueAt: null });
    const view = await here.as('cd.lan').getDossier({ dossierId });
    expect(view.deadline).toBe('PAUSED');
    expect((await openTask(here, dossierId)).status).toBe('WAITING');
    expect(view.due.lines.join('\n')).toContain('căn cứ Nghị định số 118/2025/NĐ-CP');
  });

  test('(e)5 until the close of the third working day after intake, not on the fourth', async () => {
    const third = await atWork();
    await given(third.dossierId);
    const fourth = await atWork();
    await given(fourth.dossierId);
    here.clock.set('2026-12-10T17:00:00+07:00');
    await here.as(holder).requestSupplement({ dossierId: third.dossierId, ...WISH });
    here.clock.set('2026-12-11T07:30:00+07:00');
    await refused(
      here.as(holder).requestSupplement({ dossierId: fourth.dossierId, ...WISH }),
      'SUPPLEMENT_TOO_LATE',
    );
  });

  test('a request before intake does not take away the one after it', async () => {
    const { dossierId } = await submitted(here);
    await here.as('qu.minh').requestSupplement({ dossierId, ...WISH });
    await supplied(here, dossierId);
    await here.as('qu.minh').acceptDossier({ dossierId });
    await walkTo(here, dossierId, 'WORK');
    await given(dossierId);
    const again = {
      ...WISH,
      items: [{ ...WISH.items[0], text: 'Văn bản cử người giám hộ: chữ ký không hợp lệ' }],
    };
    expect((await askInProcess(here, dossierId, again as typeof WISH)).state).toBe('SUPPLEMENT_IN_PROCESS');
  });

  test('not by the counter, nor by a colleague who does not hold the step', async () => {
    const { dossierId } = await atWork();
    await given(dossierId);
    await refused(here.as('qu.minh').requestSupplement({ dossierId, ...WISH }), 'FORBIDDEN');
    await refused(here.as('cm.kd').requestSupplement({ dossierId, ...WISH }), 'NOT_YOUR_TASK');
  });
});

test('nothing is asked for by an empty list', async () => {
  const { dossierId } = await submitted(here);
  const problem = await refused(
    here.as('qu.minh').requestSupplement({ dossierId, items: [], reason: 'thiếu' }),
    'INVALID_INPUT',
  );
  expect(problem.fields?.[0]?.field).toBe('items');
});
