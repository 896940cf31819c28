import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { workOff } from '../../platform/outbox.ts';
import { accepted, doStep, openTasks, submitted, upload, walkTo } from '../../testing/dossier.ts';
import { province, TODAY, type Province } from '../../testing/province.ts';
import { refused } from '../../testing/refused.ts';
import { alertsOf, LETTERS, SILENT, until } from '../../testing/letters.ts';

/** Nam Sơn: qu.minh takes in, ns.truongphong and ld.ct head the ward, ld.pct directs its centre. */
let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());
beforeEach(() => here.clock.set(TODAY));

/** Three working days from Monday morning. */
const DUE = '2026-12-10T17:00:00+07:00';
const ASKED = {
  items: [
    { component: 'TP03', text: 'Giấy tờ tùy thân của người giám hộ', legalBasis: 'Luật Hộ tịch Điều 20' },
  ],
  reason: 'Chưa xuất trình',
};

const kinds = async (username: string, dossierId: string): Promise<string[]> =>
  (await alertsOf(here, username, dossierId)).map(({ kind, level }) => `${kind} ${level}`).toSorted();
const state = async (dossierId: string) => (await here.as('ks.ha').getDossier({ dossierId })).state;

describe('T1, T2: an online submission waits', () => {
  test('after two working hours the counter is told, after eight the heads are', async () => {
    const { dossierId } = await submitted(here);
    await until(here, '2026-12-07T09:59:00+07:00');
    expect(await kinds('qu.minh', dossierId)).toEqual([]);
    await until(here, '2026-12-07T10:00:00+07:00');
    expect(await kinds('qu.minh', dossierId)).toEqual(['INTAKE_WAITING OWNER']);
    expect(await kinds('ns.tiepnhan', dossierId)).toEqual(['INTAKE_WAITING OWNER']);
    expect(await kinds('ld.pct', dossierId)).toEqual([]);
    await until(here, '2026-12-08T08:00:00+07:00');
    expect(await kinds('ld.ct', dossierId)).toEqual(['INTAKE_LATE HEAD']);
    expect(await kinds('ld.pct', dossierId)).toEqual(['INTAKE_LATE CENTRE', 'INTAKE_LATE HEAD']);
  });

  test('accepted in time: nobody is told', async () => {
    const { dossierId } = await accepted(here);
    await until(here, '2026-12-08T17:00:00+07:00');
    expect(await kinds('qu.minh', dossierId)).toEqual([]);
    expect(await kinds('ld.ct', dossierId)).toEqual([]);
  });
});

describe('T4, T5, T6: the due date comes nearer', () => {
  test('a working day before, owner and head know (TB12)', async () => {
    const { dossierId, dueAt } = await accepted(here);
    expect(dueAt).toBe(DUE);
    await until(here, '2026-12-10T07:30:00+07:00');
    const [task] = await openTasks(here, dossierId);
    expect(await kinds('ns.truongphong', dossierId)).toContain('DUE_SOON HEAD');
    const [told] = await alertsOf(here, 'ld.ct', dossierId, 'DUE_SOON');
    expect(told?.text).toBe(
      `Hồ sơ ${(await here.as('ks.ha').getDossier({ dossierId })).code} sắp tới hạn 17 giờ 00 phút, ngày 10/12/2026, đang ở bước “${task?.name}”.`,
    );
  });

  test('(e)9: the day before without Mẫu 04 it stands as a draft by the system and its signer is told', async () => {
    const { dossierId } = await accepted(here);
    await until(here, '2026-12-10T07:30:00+07:00');
    const { apology, rescheduledTo } = await here.as('ks.ha').getDossier({ dossierId });
    expect(apology).toMatchObject({
      draftedBy: null,
      signedAt: null,
      newDueAt: '2026-12-15T17:00:00+07:00',
    });
    expect(rescheduledTo).toBeNull();
    expect(await kinds('ld.ct', dossierId)).toContain('APOLOGY_TO_SIGN HEAD');
  });

  test('(e)9: nobody signed: overdue, told to head and centre, and to the centre again a working day later', async () => {
    const { dossierId } = await accepted(here);
    await until(here, DUE);
    expect(await kinds('ld.ct', dossierId)).toContain('OVERDUE HEAD');
    expect(await kinds('ld.pct', dossierId)).toContain('OVERDUE CENTRE');
    await until(here, '2026-12-11T16:59:00+07:00');
    expect(await kinds('ld.pct', dossierId)).not.toContain('OVERDUE_STILL CENTRE');
    await until(here, '2026-12-11T17:00:00+07:00');
    expect(await kinds('ld.pct', dossierId)).toContain('OVERDUE_STILL CENTRE');
  });

  test('opened weeks late, the draft still proposes a date to come', async () => {
    const { dossierId } = await accepted(here);
    here.clock.set('2027-01-11T08:00:00+07:00');
    await until(here, '2027-01-11T08:00:00+07:00');
    const { apology } = await here.as('ks.ha').getDossier({ dossierId });
    expect(apology?.newDueAt).toBe('2027-01-14T08:00:00+07:00');
  });

  test('signed and re-appointed once: overdue all the same, the centre is told again only after the new date', async () => {
    const { dossierId } = await accepted(here);
    await until(here, '2026-12-10T14:05:00+07:00');
    await here.as('ld.ct').rescheduleDossier({ dossierId });
    await refused(here.as('ld.ct').rescheduleDossier({ dossierId }), 'ALREADY_RESCHEDULED');
    await until(here, '2026-12-15T16:59:00+07:00');
    expect(await kinds('ld.ct', dossierId)).toContain('OVERDUE HEAD');
    expect(await kinds('ld.pct', dossierId)).not.toContain('OVERDUE_STILL CENTRE');
    await until(here, '2026-12-15T17:00:00+07:00');
    expect(await kinds('ld.pct', dossierId)).toContain('OVERDUE_STILL CENTRE');
  });

  test('a result in time: none of the letters says anything', async () => {
    const { dossierId } = await accepted(here);
    await walkTo(here, dossierId, 'RETURN');
    await until(here, '2026-12-14T08:00:00+07:00');
    expect(await kinds('ld.ct', dossierId)).toEqual([]);
    expect(await kinds('ld.pct', dossierId)).toEqual([]);
  });

  test('a due date that has moved: the letters of the old one say nothing', async () => {
    const { dossierId } = await accepted(here);
    await here.database.owner
      .updateTable('dossier')
      .set({ due_at: new Date('2026-12-20T00:00:00Z') })
      .where('id', '=', dossierId)
      .execute();
    await until(here, '2026-12-14T08:00:00+07:00');
    expect(await kinds('ld.ct', dossierId)).toEqual([]);
  });

  test('waiting for papers while the clock runs on, by its policy: told and apologised for all the same', async () => {
    const { dossierId } = await accepted(here);
    await here.database.owner
      .updateTable('dossier')
      .set({ state: 'SUPPLEMENT_IN_PROCESS' })
      .where('id', '=', dossierId)
      .execute();
    await until(here, DUE);
    expect(await kinds('ld.ct', dossierId)).toEqual([
      'APOLOGY_TO_SIGN HEAD',
      'DUE_SOON HEAD',
      'OVERDUE HEAD',
    ]);
    expect((await here.as('ks.ha').getDossier({ dossierId })).apology).toMatchObject({ draftedBy: null });
  });

  test('while the clock stands there is no due date, and nobody is told of one', async () => {
    const { dossierId } = await accepted(here);
    await here.database.owner
      .updateTable('dossier')
      .set({ due_at: null })
      .where('id', '=', dossierId)
      .execute();
    await until(here, DUE);
    expect(await kinds('ld.ct', dossierId)).toEqual([]);
  });

  test('what the owner answered when his head asked is the cause in the draft', async () => {
    const { dossierId } = await accepted(here);
    await doStep(here, dossierId);
    const [task] = await openTasks(here, dossierId);
    const alert = await here
      .as('ld.ct')
      .askCause({ taskId: task?.id ?? '', until: '2026-12-08T10:00:00+07:00', text: 'Vì sao chưa xong?' });
    const owner = await ownerOf(task?.owner?.accountId ?? '');
    await here
      .as(owner)
      .answerCause({ alertId: alert.id, cause: 'VERIFICATION', text: 'Xác minh tại xã cũ' });
    await until(here, '2026-12-10T07:30:00+07:00');
    const { apology } = await here.as('ks.ha').getDossier({ dossierId });
    expect(apology).toMatchObject({
      cause: 'VERIFICATION',
      reason: 'Việc thẩm tra, xác minh kéo dài. Xác minh tại xã cũ',
    });
  });
});

test('T7, (e)8: an agency silent at its deadline: host and head of the one-stop are told, the state stays, nothing is consented', async () => {
  const { dossierId } = await accepted(here);
  await doStep(here, dossierId);
  const [work] = await openTasks(here, dossierId);
  const host = await ownerOf(work?.owner?.accountId ?? '');
  await here.as(host).requestConsultation({
    dossierId,
    purpose: 'OPINION',
    content: 'Đề nghị cho ý kiến về điều kiện giám hộ',
    agencies: [{ unit: 'CA-T-2025', dueAt: '2026-12-08T17:00:00+07:00' }],
  });
  await until(here, '2026-12-08T17:00:00+07:00');
  expect(await kinds(host, dossierId)).toEqual(['CONSULTATION_SILENT OWNER']);
  expect(await kinds('ld.pct', dossierId)).toEqual(['CONSULTATION_SILENT CENTRE']);
  const view = await here.as('ks.ha').getDossier({ dossierId });
  expect(view.state).toBe('CONSULTING');
  expect(view.tasks.find((task) => task.kind === 'CONSULT')).toMatchObject({
    status: 'OPEN',
    consultation: { opinion: null },
  });
});

describe('T8: what was asked for does not come', () => {
  test('after fifteen working days the system closes the dossier; the counter is told', async () => {
    const { dossierId } = await submitted(here);
    await here.as('qu.minh').requestSupplement({ dossierId, ...ASKED });
    const { supplement } = await here.as('ks.ha').getDossier({ dossierId });
    const limit = supplement?.dueAt ?? '';
    await until(here, new Date(Date.parse(limit) - 60_000).toISOString());
    expect(await state(dossierId)).toBe('SUPPLEMENT_BEFORE_INTAKE');
    await until(here, limit);
    expect(await state(dossierId)).toBe('CLOSED_INCOMPLETE');
    expect(await kinds('qu.minh', dossierId)).toContain('CLOSED_INCOMPLETE OWNER');
    const { events } = await here.as('ks.ha').getDossier({ dossierId });
    expect(events.find((event) => event.kind === 'CLOSED_INCOMPLETE')?.actor).toBe('Hệ thống');
  });

  test('supplied in time: it stays open', async () => {
    const { dossierId } = await submitted(here);
    await here.as('qu.minh').requestSupplement({ dossierId, ...ASKED });
    await upload(here.as('cd.lan'), dossierId, 'TP03');
    await here.as('cd.lan').supplyDocuments({ dossierId });
    await until(here, '2027-01-15T17:00:00+07:00');
    expect(await state(dossierId)).toBe('SUBMITTED');
  });
});

test('two runners at once and again after a clock jump: each timer has its effect once', async () => {
  const made = await Promise.all([1, 2, 3].map(() => accepted(here)));
  here.clock.set('2026-12-14T08:00:00+07:00');
  const run = async (): Promise<void> => {
    while ((await workOff(here.services, LETTERS, here.clock.now(), SILENT)) > 0);
  };
  await Promise.all([run(), run(), run()]);
  await run();
  for (const { dossierId } of made) {
    const told = await here.database.db
      .selectFrom('alert')
      .select(['kind', 'level', 'subject'])
      .where('dossier_id', '=', dossierId)
      .execute();
    expect(new Set(told.map((row) => JSON.stringify(row))).size).toBe(told.length);
    expect(
      told
        .filter(({ kind }) => kind === 'OVERDUE')
        .map(({ level }) => level)
        .toSorted(),
    ).toEqual(['CENTRE', 'HEAD', 'OWNER']);
    const { events } = await here.as('ks.ha').getDossier({ dossierId });
    expect(events.filter((event) => event.kind === 'APOLOGY_DRAFTED').length).toBe(1);
  }
  const left = await here.database.db
    .selectFrom('outbox')
    .select('failure')
    .where('topic', '=', 'timer')
    .where('failure', 'is not', null)
    .execute();
  expect(left).toEqual([]);
});

async function ownerOf(accountId: string): Promise<string> {
  const { username } = await here.database.db
    .selectFrom('account')
    .select('username')
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow();
  return username;
}
