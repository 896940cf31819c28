import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accepted, holderOf, submitted, upload, walkTo } from '../../testing/dossier.ts';
import { province, TODAY, type Province } from '../../testing/province.ts';
import { refused } from '../../testing/refused.ts';

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());

async function atIssue() {
  const { dossierId } = await accepted(here);
  const task = await walkTo(here, dossierId, 'ISSUE');
  return { dossierId, taskId: task.id, records: await holderOf(here, task) };
}

test('the number is the next of the authority’s book of the year, with date and signer; TB07 goes out', async () => {
  const { dossierId, taskId, records } = await atIssue();
  const reply = await here.as(records).issueResult({ taskId });
  expect(reply.state).toBe('RESULT_READY');
  const view = await here.as('cd.lan').getDossier({ dossierId });
  expect(view.result).toMatchObject({
    number: '01/KQ-UBND',
    date: '2026-12-07',
    name: 'Trích lục đăng ký giám hộ',
  });
  expect(view.result?.signer).not.toBe('');
  expect(view).toMatchObject({ deadline: 'EARLY', finishedAt: TODAY, nationalCode: 9 });
  expect(view.nowText).toContain('Đã có kết quả');
  const sent = await here.database.db.selectFrom('outbox').select('payload').execute();
  expect(
    sent.filter((row) => row.payload['dossierId'] === dossierId).map((row) => row.payload['kind']),
  ).toContain('TB07');
});

test('the book goes on through the year and begins again with the next', async () => {
  const second = await atIssue();
  await here.as(second.records).issueResult({ taskId: second.taskId });
  const number = async (dossierId: string) =>
    (await here.as('cd.lan').getDossier({ dossierId })).result?.number;
  expect(await number(second.dossierId)).toBe('02/KQ-UBND');
  const third = await atIssue();
  here.clock.set('2027-01-04T08:00:00+07:00');
  await here.as(third.records).issueResult({ taskId: third.taskId, delayCause: 'WORKLOAD' });
  expect(await number(third.dossierId)).toBe('01/KQ-UBND');
  here.clock.set(TODAY);
});

test('a denial is issued on Mẫu 03, from the one-stop unit’s book', async () => {
  const { dossierId } = await accepted(here);
  const work = await walkTo(here, dossierId, 'WORK');
  await here.as(await holderOf(here, work)).completeTask({
    taskId: work.id,
    draftResult: { text: 'Người được giám hộ đã đủ tuổi', outcome: 'DENY' },
  });
  const task = await walkTo(here, dossierId, 'ISSUE');
  const { slipId } = await here.as(await holderOf(here, task)).issueResult({ taskId: task.id });
  const view = await here.as('cd.lan').getDossier({ dossierId });
  expect(view.result?.number).toBe('01/PTC-TTPVHCC');
  expect(view.slips.find((slip) => slip.id === slipId)?.kind).toBe('REFUSAL');
});

test('the result’s file is one of this dossier', async () => {
  const { dossierId, taskId, records } = await atIssue();
  const other = await submitted(here);
  const theirs = (await here.as('cd.lan').getDossier({ dossierId: other.dossierId })).files[0]?.id ?? '';
  await refused(here.as(records).issueResult({ taskId, fileId: theirs }), 'NOT_FOUND');
  const { file } = await upload(here.as(records), dossierId, undefined, 'ket-qua.pdf');
  const fileId = file?.id ?? '';
  await here.as(records).issueResult({ taskId, fileId });
  const view = await here.as('cd.lan').getDossier({ dossierId });
  expect(view.result?.fileId).toBe(fileId);
  expect(await here.as('cd.lan').getFile({ fileId })).toBeInstanceOf(Uint8Array);
});

test('by the records office only, and once: a refused second time takes no number', async () => {
  const { taskId, records } = await atIssue();
  await refused(here.as('ld.ct').issueResult({ taskId }), 'FORBIDDEN');
  const key = { idempotencyKey: 'issue' };
  const tried = await Promise.all([
    here.as(records).issueResult({ taskId }, key),
    here.as(records).issueResult({ taskId }, key),
  ]);
  expect(tried[1]).toEqual(tried[0]);
  await refused(here.as(records).issueResult({ taskId }), 'ALREADY_TAKEN');
  const { db } = here.database;
  const { last } = await db
    .selectFrom('number_series')
    .select('last')
    .where('unit_key', '=', 'X-09286-2025')
    .where('series', '=', 'RESULT')
    .where('period', '=', '2026')
    .executeTakeFirstOrThrow();
  const issued = await db
    .selectFrom('dossier_event')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('kind', '=', 'RESULT_ISSUED')
    .where(sql<boolean>`data ->> 'number' like '%/KQ-UBND'`)
    .where('at', '<', new Date('2027-01-01T00:00:00+07:00'))
    .executeTakeFirstOrThrow();
  expect(last).toBe(issued.n);
});

test('(e)25 a file that has changed since it was put on the dossier is not published', async () => {
  const { dossierId, taskId, records } = await atIssue();
  const { file } = await upload(here.as(records), dossierId, undefined, 'ket-qua.pdf');
  const fileId = file?.id ?? '';
  await here.database.owner
    .updateTable('dossier_file')
    .set({ sha256: await here.services.files.put(new TextEncoder().encode('%PDF-1.4 khác')) })
    .where('id', '=', fileId)
    .execute();
  const changed = file?.sha256 ?? '';
  const get = here.services.files.get;
  here.services.files.get = async (sha256) => get(sha256 === changed ? sha256 : changed);
  const problem = await refused(here.as(records).issueResult({ taskId, fileId }), 'RESULT_NOT_PUBLISHABLE');
  expect(problem.detail).toContain('đã thay đổi');
  here.services.files.get = get;
});
