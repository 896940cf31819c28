import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  accepted,
  completeDraft,
  counterDraft,
  GUARDIAN,
  NAM_SON_2018,
  openTasks,
  submitted,
} from '../../testing/dossier.ts';
import { DAY_OF_2021, province, TODAY, type Province } from '../../testing/province.ts';
import { refused } from '../../testing/refused.ts';

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());

describe('acceptance, 07/12/2026 in the two-level province', () => {
  let dossierId: string;
  beforeAll(async () => {
    dossierId = (await accepted(here)).dossierId;
  });
  const dossier = () =>
    here.database.db.selectFrom('dossier').selectAll().where('id', '=', dossierId).executeTakeFirstOrThrow();

  test('the code is the unit’s code, the day of intake and the first number of the day', async () => {
    expect((await dossier()).code).toBe('H05.170.1-261207-0001');
  });

  test('three working days end on the third day after intake, with the close of the offices', async () => {
    const { due_at, original_due_at } = await dossier();
    expect(due_at).toEqual(new Date('2026-12-10T17:00:00+07:00'));
    expect(original_due_at).toEqual(due_at);
  });

  test('the versions in force and the terms of the clock are pinned', async () => {
    const { procedure_version_id, regime, clock } = await dossier();
    const version = await here.database.db
      .selectFrom('procedure_version')
      .select(['code', 'valid_from'])
      .where('id', '=', procedure_version_id)
      .executeTakeFirstOrThrow();
    expect(version).toEqual({ code: GUARDIAN, valid_from: '2025-07-01' });
    expect(regime).toBe('2025');
    expect(clock).toEqual({
      limit: { value: 3, unit: 'workingDay' },
      granularity: 'DAY',
      policy: 'RESTART',
      sameDayCutoff: null,
      lateHourMinutes: 0,
    });
  });

  test('Mẫu 01 says who, what, when and where, with its number and its place in the register', async () => {
    const slip = await here.database.db
      .selectFrom('slip')
      .select(['number', 'data'])
      .where('dossier_id', '=', dossierId)
      .where('kind', '=', 'INTAKE_RECEIPT')
      .executeTakeFirstOrThrow();
    expect(slip.number).toBe('01/GTN-TTPVHCC');
    expect(slip.data).toMatchObject({
      kind: 'INTAKE_RECEIPT',
      regime: '2025',
      dossierCode: 'H05.170.1-261207-0001',
      applicantName: 'Vũ Thị Lan',
      intakeUnit: 'Trung tâm Phục vụ hành chính công phường Nam Sơn',
      header: {
        governingUnit: 'Ủy ban nhân dân phường Nam Sơn',
        place: 'Phường Nam Sơn',
        date: '2026-12-07',
      },
      legalDuration: '03 ngày làm việc',
      receivedAt: '2026-12-07T08:00:00+07:00',
      dueAt: '2026-12-10T17:00:00+07:00',
      bookSeq: '1',
      receiverName: 'Nguyễn Quang Minh',
      qrUrl: 'http://127.0.0.1:8080/tra-cuu/H05.170.1-261207-0001',
    });
  });

  test('a control slip is opened; the officer sees it, the applicant does not', async () => {
    const kinds = async (who: string) =>
      (await here.as(who).getDossier({ dossierId })).slips.map((slip) => slip.kind);
    expect(await kinds('qu.minh')).toContain('CONTROL_SLIP');
    expect(await kinds('cd.lan')).toEqual(['ANSWERS_COPY', 'INTAKE_RECEIPT']);
  });

  test('the intake step is done and the first step of the process has an owner', async () => {
    const tasks = (await here.as('qu.minh').getDossier({ dossierId })).tasks;
    expect(tasks.map(({ kind, status }) => ({ kind, status }))).toEqual([
      { kind: 'INTAKE', status: 'DONE' },
      { kind: 'ASSIGN', status: 'OPEN' },
    ]);
    expect(tasks[0]?.owner?.fullName).toBe('Nguyễn Quang Minh');
    expect(tasks[1]?.owner?.fullName).not.toBeUndefined();
    expect(tasks[1]?.unit.key).toBe('X-09286-2025');
    expect(tasks[1]?.dueAt).toBeTypeOf('string');
  });

  test('the event tells who, where, from which state to which, and the due date', async () => {
    const { events } = await here.as('cd.lan').getDossier({ dossierId });
    expect(events.find((event) => event.kind === 'ACCEPTED')).toMatchObject({
      actor: 'Nguyễn Quang Minh',
      unit: 'Trung tâm Phục vụ hành chính công phường Nam Sơn',
      from: 'SUBMITTED',
      to: 'ACCEPTED',
      text: 'Tiếp nhận, mã hồ sơ H05.170.1-261207-0001, hẹn trả 17 giờ 00 phút, ngày 10/12/2026',
      textEn: 'Accepted, dossier code H05.170.1-261207-0001, result due 17:00, 10/12/2026',
    });
  });

  test('TB02 and the receipt’s PDF wait in the outbox', async () => {
    const rows = await here.database.db.selectFrom('outbox').select(['topic', 'payload']).execute();
    const ours = rows.filter((row) => row.payload['dossierId'] === dossierId);
    expect(ours.filter((row) => row.topic === 'notice').map((row) => row.payload['kind'])).toEqual([
      'TB01',
      'TB02',
    ]);
    const receipt = await here.database.db
      .selectFrom('slip')
      .select('id')
      .where('dossier_id', '=', dossierId)
      .where('kind', '=', 'INTAKE_RECEIPT')
      .executeTakeFirstOrThrow();
    expect(rows.filter((row) => row.topic === 'slip').map((row) => row.payload['slipId'])).toContain(
      receipt.id,
    );
  });

  test('the next dossier of the day has the next numbers', async () => {
    const next = await accepted(here);
    expect(next.code).toBe('H05.170.1-261207-0002');
    const { slips } = await here.as('qu.minh').getDossier({ dossierId: next.dossierId });
    expect(slips.map((slip) => slip.number)).toEqual(
      expect.arrayContaining(['02/GTN-TTPVHCC', '02/PKS-TTPVHCC']),
    );
  });

  test('the next day the code begins again at 0001 and the book of the year goes on', async () => {
    here.clock.set('2026-12-08T08:00:00+07:00');
    const next = await accepted(here);
    expect(next.code).toBe('H05.170.1-261208-0001');
    const { slips } = await here.as('qu.minh').getDossier({ dossierId: next.dossierId });
    expect(slips.map((slip) => slip.number)).toContain('03/GTN-TTPVHCC');
    here.clock.set(TODAY);
  });

  test('a receipt wanted sent is named in the notice; on paper it can be had in large letters', async () => {
    const draft = await counterDraft(here);
    const { slipId } = await here.as('qu.minh').acceptDossier({ dossierId: draft.dossierId, sent: true });
    const told = await here.database.db
      .selectFrom('outbox')
      .select('payload')
      .where('topic', '=', 'notice')
      .execute();
    const ours = told.filter(({ payload }) => payload['dossierId'] === draft.dossierId);
    expect(ours).toMatchObject([{ payload: { facts: { receipt: expect.stringMatching(/GTN-TTPVHCC$/) } } }]);
    const large = await here.as('qu.minh').getSlip({ slipId: slipId ?? '', as: 'html', large: true });
    const page = new TextDecoder().decode(large as Uint8Array);
    expect(page).toContain('font:16pt');
    expect(page).toContain('GTN-TTPVHCC');
  });
});

describe('acceptance, 16/06/2021 in the three-level province', () => {
  let then: Province;
  beforeAll(async () => {
    then = await province({ at: DAY_OF_2021 });
  });
  afterAll(() => then.close());

  test('the code has the pattern of TT 01/2018 Đ.19, the forms are those of 2018', async () => {
    const { dossierId, code, dueAt } = await accepted(then, { unit: NAM_SON_2018 });
    expect(code).toBe('001.17.31.H05-210616-0001');
    expect(dueAt).toBe('2021-06-21T17:00:00+07:00');
    const slip = await then.database.db
      .selectFrom('slip')
      .select(['number', 'data'])
      .where('dossier_id', '=', dossierId)
      .where('kind', '=', 'INTAKE_RECEIPT')
      .executeTakeFirstOrThrow();
    expect(slip.number).toBe('01/GTN-BPTNTKQ');
    expect(slip.data).toMatchObject({
      regime: '2018',
      intakeUnit: 'Bộ phận Tiếp nhận và Trả kết quả Ủy ban nhân dân phường Nam Sơn',
    });
  });
});

describe('a dossier older than the rules it is accepted under', () => {
  test('takes the version in force on the day of acceptance', async () => {
    const { dossierId } = await submitted(here);
    const { owner } = here.database;
    const old = await owner
      .selectFrom('procedure_version')
      .selectAll()
      .where('code', '=', GUARDIAN)
      .where('valid_from', '=', '2025-07-01')
      .executeTakeFirstOrThrow();
    await owner
      .updateTable('procedure_version')
      .set({ valid_to: '2026-12-07' })
      .where('id', '=', old.id)
      .execute();
    const id = '00000000-0000-4000-8000-000000000001';
    const content = {
      ...old.content,
      name: 'Đăng ký giám hộ (sửa đổi)',
      channels: old.content.channels.map((one) => ({
        ...one,
        limit: { value: 2, unit: 'workingDay' as const },
      })),
    };
    await owner
      .insertInto('procedure_version')
      .values({ ...old, id, valid_from: '2026-12-08', valid_to: null, content: JSON.stringify(content) })
      .execute();
    here.clock.set('2026-12-08T08:00:00+07:00');
    const { dueAt } = await here.as('qu.minh').acceptDossier({ dossierId });
    expect(dueAt).toBe('2026-12-10T17:00:00+07:00');
    const row = await here.database.db
      .selectFrom('dossier')
      .select(['procedure_version_id', 'procedure_name'])
      .where('id', '=', dossierId)
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ procedure_version_id: id, procedure_name: 'Đăng ký giám hộ (sửa đổi)' });
    here.clock.set(TODAY);
    await owner.updateTable('dossier').set({ procedure_version_id: old.id }).execute();
    await owner.deleteFrom('procedure_version').where('id', '=', id).execute();
    await owner.updateTable('procedure_version').set({ valid_to: null }).where('id', '=', old.id).execute();
  });
});

describe('who may accept', () => {
  test('not the officer of another unit, who is not even told that it exists', async () => {
    const { dossierId } = await submitted(here);
    await refused(here.as('qu.thu').acceptDossier({ dossierId }), 'NOT_FOUND');
  });
  test('not a specialist of the authority', async () => {
    const { dossierId } = await submitted(here);
    await refused(here.as('cm.ht').acceptDossier({ dossierId }), 'FORBIDDEN');
  });
  test('not the applicant', async () => {
    const { dossierId } = await submitted(here);
    await refused(here.as('cd.lan').acceptDossier({ dossierId }), 'FORBIDDEN');
  });
  test('not an administrator', async () => {
    const { dossierId } = await submitted(here);
    await refused(here.as('qt.vu').acceptDossier({ dossierId }), 'NOT_FOUND');
  });
  test('nobody while the citizen has not sent it', async () => {
    const { dossierId } = await completeDraft(here);
    await refused(here.as('qu.minh').acceptDossier({ dossierId }), 'NOT_FOUND');
    expect((await here.as('cd.lan').getDossier({ dossierId })).state).toBe('DRAFT');
  });
  test('the counter accepts what it began itself, in one visit', async () => {
    const { dossierId } = await counterDraft(here);
    const received = ['TP01', 'TP02', 'TP03'].map((code) => ({
      code,
      originals: 1,
      certified: 0,
      copies: 0,
      present: true,
    }));
    const problem = await refused(
      here.as('qu.minh').acceptDossier({ dossierId, received: received.slice(0, 1) }),
      'INCOMPLETE',
    );
    expect(problem.fields?.map((one) => one.field)).toEqual(['received.TP02', 'received.TP03']);
    const reply = await here.as('qu.minh').acceptDossier({ dossierId, received, note: 'Tại quầy' });
    expect(reply.state).toBe('ACCEPTED');
    const view = await here.as('cd.lan').getDossier({ dossierId });
    expect(view.received).toEqual(received);
    expect(view.submittedAt).toBe(TODAY);
  });
});

describe('pressed twice', () => {
  test('the same key gives the first reply again, and one acceptance stands', async () => {
    const { dossierId } = await submitted(here);
    const minh = here.as('qu.minh');
    const key = { idempotencyKey: 'accept-twice' };
    const [one, two] = await Promise.all([
      minh.acceptDossier({ dossierId }, key),
      minh.acceptDossier({ dossierId }, key),
    ]);
    expect(two).toEqual(one);
    expect(await minh.acceptDossier({ dossierId }, key)).toEqual(one);
    const { events } = await minh.getDossier({ dossierId });
    expect(events.filter((event) => event.kind === 'ACCEPTED')).toHaveLength(1);
    expect(await openTasks(here, dossierId)).toHaveLength(1);
  });

  test('another key is told that the dossier has been accepted', async () => {
    const { dossierId } = await accepted(here);
    const problem = await refused(here.as('qu.minh').acceptDossier({ dossierId }), 'ALREADY_TAKEN');
    expect(problem.detail).toContain('Nguyễn Quang Minh');
  });

  test('a key used for one dossier does not accept another', async () => {
    const [one, two] = [await submitted(here), await submitted(here)];
    const key = { idempotencyKey: 'accept-reused' };
    await here.as('qu.minh').acceptDossier({ dossierId: one.dossierId }, key);
    await refused(here.as('qu.minh').acceptDossier({ dossierId: two.dossierId }, key), 'KEY_REUSED');
    expect((await here.as('cd.lan').getDossier({ dossierId: two.dossierId })).state).toBe('SUBMITTED');
  });

  test('(e)3 two officers at once: one wins, the other is told who', async () => {
    const { dossierId } = await submitted(here);
    const officers = { 'qu.minh': 'Nguyễn Quang Minh', 'ns.tiepnhan': '' };
    officers['ns.tiepnhan'] = (await here.as('ns.tiepnhan').whoAmI({})).fullName;
    const names = Object.keys(officers) as (keyof typeof officers)[];
    const tried = await Promise.allSettled(names.map((who) => here.as(who).acceptDossier({ dossierId })));
    const won = tried.findIndex((one) => one.status === 'fulfilled');
    expect(tried.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    const [winner, loser] = won === 0 ? names : names.toReversed();
    const problem = await refused(here.as(loser ?? 'qu.minh').acceptDossier({ dossierId }), 'ALREADY_TAKEN');
    expect(problem.detail).toContain(officers[winner ?? 'qu.minh']);
    const lost = tried.find((one) => one.status === 'rejected');
    expect(String(lost?.reason)).toContain(officers[winner ?? 'qu.minh']);
  });
});

test('200 acceptances side by side at one unit: numbers 1 to 200, none twice, none missing', async () => {
  here.clock.set('2026-12-14T08:00:00+07:00');
  const { db, owner } = here.database;
  const first = await submitted(here);
  const copies = await copiesOf(first.dossierId, 199);
  const minh = here.as('qu.minh');
  const replies = await Promise.all(
    [first.dossierId, ...copies].map((dossierId) => minh.acceptDossier({ dossierId })),
  );
  const wanted = Array.from({ length: 200 }, (_, index) => index + 1);
  expect(replies.map(({ code }) => Number(code?.split('-').at(-1))).toSorted((a, b) => a - b)).toEqual(
    wanted,
  );
  const receipts = await db
    .selectFrom('slip')
    .select('number')
    .where('kind', '=', 'INTAKE_RECEIPT')
    .where('issued_at', '=', here.clock.now())
    .execute();
  const numbers = receipts.map(({ number }) => Number(number.split('/')[0])).toSorted((a, b) => a - b);
  expect(numbers).toEqual(wanted.map((number) => number + (numbers[0] ?? 0) - 1));
  here.clock.set(TODAY);

  /** Submissions like the first, put beside it as the owner, so that arranging does not take longer than the test. */
  async function copiesOf(dossierId: string, count: number): Promise<string[]> {
    const {
      applicant_name_folded: _,
      fee: __,
      fee_facts: ___,
      ...row
    } = await owner.selectFrom('dossier').selectAll().where('id', '=', dossierId).executeTakeFirstOrThrow();
    const task = await owner
      .selectFrom('task')
      .selectAll()
      .where('dossier_id', '=', dossierId)
      .executeTakeFirstOrThrow();
    const ids = Array.from({ length: count }, () => crypto.randomUUID());
    const json = { applicant: JSON.stringify(row.applicant), answers: JSON.stringify(row.answers) };
    await owner
      .insertInto('dossier')
      .values(
        ids.map((id) => ({
          ...row,
          ...json,
          id,
          submission_code: id,
          received: '[]',
          pauses: '[]',
          clock: null,
          supplement: null,
          draft_result: null,
          result: null,
          proposal: null,
          apology: null,
          verification: null,
          closing: null,
          archive: null,
          due_proof: null,
        })),
      )
      .execute();
    await owner
      .insertInto('task')
      .values(ids.map((id) => ({ ...task, id: crypto.randomUUID(), dossier_id: id, request: null })))
      .execute();
    return ids;
  }
});

test('an unknown dossier is not found, at any unit', async () => {
  const dossierId = '00000000-0000-4000-8000-00000000dead';
  await refused(here.as('qu.minh').acceptDossier({ dossierId }), 'NOT_FOUND');
});
