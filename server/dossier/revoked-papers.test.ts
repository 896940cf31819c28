import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { accepted, GUARDIAN, holderOf, walkTo } from '../testing/dossier.ts';
import { province, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';

/** A guardian's registration that takes back an original, by the number the applicant gives. */
let here: Province;
beforeEach(async () => {
  here = await province();
  for (const { id, content } of await here.database.owner
    .selectFrom('procedure_version')
    .select(['id', 'content'])
    .where('code', '=', GUARDIAN)
    .execute()) {
    const [first, ...rest] = content.components;
    if (first === undefined) throw new Error('the procedure asks for no paper');
    const collected = { paper: 'GIAY-CU', numberIn: 'paperNumber' };
    await here.database.owner
      .updateTable('procedure_version')
      .set({ content: JSON.stringify({ ...content, components: [{ ...first, collected }, ...rest] }) })
      .where('id', '=', id)
      .execute();
  }
});
afterEach(() => here.close());

/** At the leader's; the number is written as the applicant wrote it. */
async function atApproval(number: string) {
  const { dossierId, code } = await accepted(here);
  const { answers } = await here.database.db
    .selectFrom('dossier')
    .select('answers')
    .where('id', '=', dossierId)
    .executeTakeFirstOrThrow();
  await here.database.owner
    .updateTable('dossier')
    .set({ answers: JSON.stringify({ ...answers, paperNumber: number }) })
    .where('id', '=', dossierId)
    .execute();
  const task = await walkTo(here, dossierId, 'APPROVE');
  const leader = await holderOf(here, task);
  return { dossierId, code, approve: () => here.as(leader).approveResult({ taskId: task.id }) };
}

const deliver = (dossierId: string) =>
  here.as('qu.minh').deliverResult({ dossierId, method: 'COUNTER', receiverName: 'Vũ Thị Lan' });

test('of two matters with the same original one is signed; the other is refused with the code of the first, before anything is handed over', async () => {
  const a = await atApproval('CĐ 123456');
  const b = await atApproval('cđ-123.456');
  await a.approve();
  for (const kind of ['ISSUE', 'RETURN'] as const) {
    await walkTo(here, a.dossierId, kind);
    const { fields, detail } = await refused(b.approve(), 'INCOMPLETE');
    expect(fields).toMatchObject([
      { field: 'paperNumber', message: expect.stringContaining(`hồ sơ ${a.code ?? ''}`) },
    ]);
    expect(`${detail}${JSON.stringify(fields)}`).not.toContain('Lan');
  }
  await deliver(a.dossierId);
  await refused(b.approve(), 'INCOMPLETE');
});

test('another original stands in nobody’s way', async () => {
  const a = await atApproval('CĐ 1');
  const b = await atApproval('CĐ 2');
  await a.approve();
  expect((await b.approve()).state).toBe('ISSUING');
});

test('signed at the same moment, one is granted', async () => {
  for (const number of ['CĐ 31', 'CĐ 32', 'CĐ 33']) {
    const both = [await atApproval(number), await atApproval(number)];
    const ends = await Promise.allSettled(both.map(({ approve }) => approve()));
    const granted = both.filter((_, at) => ends[at]?.status === 'fulfilled');
    expect(granted).toHaveLength(1);
    const other = both.find((one) => !granted.includes(one));
    const { fields } = await refused(other?.approve() ?? Promise.resolve(), 'INCOMPLETE');
    expect(fields?.[0]?.message).toContain(`hồ sơ ${granted[0]?.code ?? ''}`);
  }
});

/** Two results granted for one original, as they could be before signatures waited for each other. */
async function twice() {
  const [a, b] = [await atApproval('CĐ 5'), await atApproval('CĐ 6')];
  for (const { approve } of [a, b]) await approve();
  await here.database.owner
    .updateTable('dossier')
    .set({ answers: sql`(select other.answers from dossier other where other.id = ${a.dossierId})` })
    .where('id', '=', b.dossierId)
    .execute();
  for (const { dossierId } of [a, b]) await walkTo(here, dossierId, 'RETURN');
  return { a, b };
}

test('granted twice, both are handed over: the paper is kept once, and the event says by which dossier', async () => {
  const { a, b } = await twice();
  await deliver(a.dossierId);
  expect((await deliver(b.dossierId)).state).toBe('RETURNED');
  const textOf = async (dossierId: string) =>
    (await here.as('ks.ha').getDossier({ dossierId })).events.at(-1)?.text;
  expect(await textOf(a.dossierId)).toMatch(/đã thu (?!cho)/);
  expect(await textOf(b.dossierId)).toContain(`đã thu cho hồ sơ ${a.code ?? ''}`);
  const kept = await here.database.db.selectFrom('revoked_paper').select('dossier_id').execute();
  expect(kept).toEqual([{ dossier_id: a.dossierId }]);
});

test('a result is not replaced by a grant for an original another matter has; a refusal takes nothing', async () => {
  const { a, b } = await twice();
  const correct = (outcome: 'GRANT' | 'DENY') =>
    here.as('ld.ct').correctResult({
      dossierId: b.dossierId,
      reason: 'Giấy tờ đã dùng cho hồ sơ khác',
      text: 'Giấy tờ không còn giá trị',
      outcome,
    });
  await refused(correct('GRANT'), 'INCOMPLETE');
  await deliver(a.dossierId);
  await refused(correct('GRANT'), 'INCOMPLETE');
  await correct('DENY');
  expect((await deliver(b.dossierId)).state).toBe('RETURNED');
});
