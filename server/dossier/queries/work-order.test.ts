import { randomUUID } from 'node:crypto';
import { STEP_KINDS } from '@motcua/rules/process';
import { pressingAt, URGENCIES, urgencyOf, type StepStanding } from '@motcua/rules/work';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accepted, holderOf, openTask, openTasks, supplied, WISH, walkTo } from '../../testing/dossier.ts';
import { province, type Province } from '../../testing/province.ts';
import { pressing, urgencyLevel } from './work-order.ts';

const HOUR = 3_600_000;

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());

/** Every combination of what the order looks at. */
function everyStanding(now: Date, endOfToday: Date): StepStanding[] {
  const dates = [
    null,
    ...[-HOUR, 0, HOUR].map((by) => new Date(now.getTime() + by)),
    endOfToday,
    new Date(endOfToday.getTime() + HOUR),
  ];
  return STEP_KINDS.flatMap((kind) =>
    (['OPEN', 'WAITING'] as const).flatMap((status) =>
      [true, false].flatMap((hasOwner) =>
        [null, now].flatMap((answeredAt) =>
          dates.flatMap((dossierDueAt) =>
            dates.map((stepDueAt) => ({ kind, status, hasOwner, answeredAt, dossierDueAt, stepDueAt })),
          ),
        ),
      ),
    ),
  );
}

test('the database orders as the rule says, for every standing a step can have', async () => {
  const now = here.clock.now();
  const look = { now, endOfToday: new Date('2026-12-07T17:00:00+07:00') };
  const all = everyStanding(look.now, look.endOfToday);
  const rows = all.map((one) => ({
    kind: one.kind,
    status: one.status,
    account_id: one.hasOwner ? randomUUID() : null,
    answered_at: one.answeredAt,
    dossier_due_at: one.dossierDueAt,
    due_at: one.stepDueAt,
  }));
  const found = await sql<{ urgency: number; pressing: Date }>`
    select ${urgencyLevel(look)} as urgency, ${pressing(look)} as pressing
    from rows from (jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as (kind text, status text, account_id uuid, answered_at timestamptz, dossier_due_at timestamptz, due_at timestamptz))
      with ordinality as task(kind, status, account_id, answered_at, dossier_due_at, due_at, n)
    order by n`.execute(here.services.db);
  const said = found.rows.map((row) => [URGENCIES[row.urgency], row.pressing.toISOString()]);
  expect(said).toEqual(
    all.map((one) => {
      const urgency = urgencyOf(one, look);
      return [urgency, (pressingAt(one, urgency) ?? new Date('9999-01-01T00:00:00Z')).toISOString()];
    }),
  );
  expect(all.length).toBeGreaterThan(3_000);
});

describe('what a row says', () => {
  const rowOf = async (officer: string, dossierId: string) => {
    const { items } = await here.as(officer).listWork({ queue: 'ALL', limit: 200 });
    return items.find((row) => row.dossierId === dossierId);
  };

  test('the next need follows the step: assign, appraise, approve, hand out', async () => {
    const { dossierId } = await accepted(here);
    const task = await openTask(here, dossierId);
    expect(await rowOf(await holderOf(here, task), dossierId)).toMatchObject({ need: 'ASSIGN' });
    const work = await walkTo(here, dossierId, 'WORK');
    const row = await rowOf(await holderOf(here, work), dossierId);
    expect(row).toMatchObject({ need: 'WORK' });
    expect(row?.stepMinutesLeft).toBeGreaterThan(0);
    const decide = await walkTo(here, dossierId, 'APPROVE');
    expect(await rowOf(await holderOf(here, decide), dossierId)).toMatchObject({ need: 'APPROVE' });
    await walkTo(here, dossierId, 'RETURN');
    expect(await rowOf('qu.minh', dossierId)).toMatchObject({
      need: 'SEND_ELECTRONIC',
      urgency: 'TO_RETURN',
    });
  });

  test('papers that were waited for come: the row moves up and says so', async () => {
    const { dossierId } = await accepted(here);
    const work = await walkTo(here, dossierId, 'WORK');
    const officer = await holderOf(here, work);
    await here.as(officer).requestSupplement({ dossierId, ...WISH });
    await here.as('ns.truongphong').decideProposal({ dossierId, approve: true });
    expect(await rowOf(officer, dossierId)).toMatchObject({ need: 'AWAIT_PAPERS', urgency: 'STANDS' });
    await supplied(here, dossierId);
    expect(await rowOf(officer, dossierId)).toMatchObject({ need: 'READ_ANSWER', urgency: 'ANSWERED' });
  });

  test('an opinion asked on the way: waited for by the one, to be given by the other, read when it is there', async () => {
    const { dossierId } = await accepted(here);
    const work = await walkTo(here, dossierId, 'WORK');
    const officer = await holderOf(here, work);
    await here.as(officer).requestConsultation({
      dossierId,
      purpose: 'OPINION',
      content: 'Đề nghị cho ý kiến về nơi cư trú của người giám hộ.',
      agencies: [{ unit: 'STP-2025', dueAt: '2026-12-09T17:00:00+07:00' }],
    });
    expect(await rowOf(officer, dossierId)).toMatchObject({ need: 'AWAIT_OPINION' });
    const question = (await openTasks(here, dossierId)).find(({ kind }) => kind === 'CONSULT');
    if (question === undefined) throw new Error('nobody was asked');
    const asked = await holderOf(here, question);
    expect(await rowOf(asked, dossierId)).toMatchObject({ need: 'ANSWER' });
    await here
      .as(asked)
      .answerConsultation({ taskId: question.id, opinion: 'AGREE', text: 'Đúng nơi cư trú' });
    expect(await rowOf(officer, dossierId)).toMatchObject({ need: 'READ_ANSWER', urgency: 'ANSWERED' });
  });

  test('a step nobody has asks to be taken', async () => {
    const { dossierId } = await accepted(here);
    const work = await walkTo(here, dossierId, 'WORK');
    await here.database.owner
      .updateTable('task')
      .set({ account_id: null })
      .where('id', '=', work.id)
      .execute();
    expect(await rowOf('cm.xd', dossierId)).toMatchObject({ need: 'TAKE', urgency: 'UNTAKEN', owner: null });
  });
});
