import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { accepted, GUARDIAN, holderOf, openTask, walkTo } from '../testing/dossier.ts';
import { setParameter } from '../testing/parameter.ts';
import { province, TODAY, type Province } from '../testing/province.ts';

const WARD = 'X-09286-2025';
const at = (text: string): string => `${text}:00+07:00`;

let here: Province;
beforeEach(async () => {
  here = await province();
});
afterEach(() => here.close());

/** A dossier at its step of work, with whoever holds it. */
async function atWork(): Promise<{ dossierId: string; officer: string }> {
  const { dossierId } = await accepted(here);
  return { dossierId, officer: await holderOf(here, await walkTo(here, dossierId, 'WORK')) };
}
const holder = async (dossierId: string): Promise<string> => holderOf(here, await openTask(here, dossierId));
const deliverAt = async (text: string): Promise<void> => {
  here.clock.set(at(text));
  await here.deliver();
};

describe('what another has meanwhile comes back', () => {
  test('at the end of the absence that is in force then: two in a row are as one', async () => {
    const { dossierId, officer } = await atWork();
    const between = at('2026-12-08T07:30');
    await here.as(officer).markAbsent({ from: TODAY, to: between, reason: 'LEAVE' });
    await here.as(officer).markAbsent({ from: between, to: at('2026-12-09T07:30'), reason: 'SICK' });
    await here.deliver();
    const cover = await holder(dossierId);
    expect(cover).not.toBe(officer);
    await deliverAt('2026-12-08T07:31');
    expect(await holder(dossierId)).toBe(cover);
    await deliverAt('2026-12-09T07:31');
    expect(await holder(dossierId)).toBe(officer);
  });

  test('also where nobody knew when the second one would end', async () => {
    const { dossierId, officer } = await atWork();
    const between = at('2026-12-08T07:30');
    await here.as(officer).markAbsent({ from: TODAY, to: between, reason: 'LEAVE' });
    const { id } = await here.as(officer).markAbsent({ from: between, reason: 'SICK' });
    await here.deliver();
    await deliverAt('2026-12-08T07:31');
    here.clock.set(at('2026-12-08T10:00'));
    await here.as(officer).endAbsence({ absenceId: id });
    await here.deliver();
    expect(await holder(dossierId)).toBe(officer);
  });

  test('to him, not to who covered for him and was away in turn', async () => {
    const { dossierId, officer } = await atWork();
    await here.as(officer).markAbsent({ from: TODAY, to: at('2026-12-08T07:30'), reason: 'LEAVE' });
    await here.deliver();
    const cover = await holder(dossierId);
    await here.as(cover).markAbsent({ from: TODAY, to: at('2026-12-09T07:30'), reason: 'SICK' });
    await here.deliver();
    const second = await holder(dossierId);
    expect([officer, cover]).not.toContain(second);
    await deliverAt('2026-12-08T07:31');
    expect(await holder(dossierId)).toBe(second);
    await deliverAt('2026-12-09T07:31');
    expect(await holder(dossierId)).toBe(officer);
  });

  test('not to somebody who has lost the post of the step: it stays with who has it', async () => {
    const { dossierId, officer } = await atWork();
    await here.as(officer).markAbsent({ from: TODAY, to: at('2026-12-09T07:30'), reason: 'LEAVE' });
    await here.deliver();
    const cover = await holder(dossierId);
    await here.database.owner
      .updateTable('post')
      .set({ valid_to: '2026-12-08' })
      .where('account_id', '=', await here.accountId(officer))
      .execute();
    await deliverAt('2026-12-09T07:31');
    expect(await holder(dossierId)).toBe(cover);
  });
});

describe('a signature whose holder is away goes', () => {
  /** A result that waits for its signature, whose drafter was authorised to sign. */
  async function draftedBySigner() {
    const { dossierId, officer: drafter } = await atWork();
    const { id } = await here.as('ld.ct').grantAuthority({
      unit: WARD,
      holder: await here.accountId(drafter),
      form: 'TUQ',
      kinds: ['SIGN_RESULT'],
      matters: [GUARDIAN],
      from: TODAY,
      to: at('2026-12-31T00:00'),
      document: {
        name: 'Giấy ủy quyền',
        number: '12/GUQ-UBND',
        date: '2026-12-04',
        issuer: 'Chủ tịch UBND phường Nam Sơn',
        legalBasis: 'NĐ 30/2020/NĐ-CP Điều 13 khoản 3',
      },
    });
    await here.as(drafter).acceptAuthority({ authorityId: id ?? '' });
    const leader = await holderOf(here, await walkTo(here, dossierId, 'APPROVE'));
    return { dossierId, drafter, leader, other: leader === 'ld.ct' ? 'ld.pct' : 'ld.ct' };
  }

  test('to another who may sign, not to whoever drafted the result, named or not', async () => {
    const { dossierId, drafter, leader, other } = await draftedBySigner();
    const deputy = await here.accountId(drafter);
    await here.as(leader).markAbsent({ from: TODAY, reason: 'DUTY', deputy });
    await here.deliver();
    expect(await holder(dossierId)).toBe(other);
    const { id: taskId } = await openTask(here, dossierId);
    expect((await here.as(other).approveResult({ taskId })).state).toBe('ISSUING');
  });

  test('to the drafter where everybody else is away, and he signs', async () => {
    const { dossierId, drafter, leader, other } = await draftedBySigner();
    await here.as(other).markAbsent({ from: TODAY, reason: 'DUTY' });
    await here.as(leader).markAbsent({ from: TODAY, reason: 'DUTY' });
    await here.deliver();
    expect(await holder(dossierId)).toBe(drafter);
    const { id: taskId } = await openTask(here, dossierId);
    expect((await here.as(drafter).approveResult({ taskId })).state).toBe('ISSUING');
  });

  test('to nobody, where whoever drafted it may never sign and is the only one there', async () => {
    const { dossierId, leader, other } = await draftedBySigner();
    await setParameter(here, 'authority.drafterDecides', 'NEVER');
    await here.as(other).markAbsent({ from: TODAY, reason: 'DUTY' });
    await here.as(leader).markAbsent({ from: TODAY, reason: 'DUTY' });
    await here.deliver();
    expect(await holder(dossierId)).toBe(leader);
  });

  test('to nobody whose account is closed', async () => {
    const { dossierId, drafter, leader } = await draftedBySigner();
    const other = leader === 'ld.ct' ? 'ld.pct' : 'ld.ct';
    const closed_at = new Date(TODAY);
    for (const who of [drafter, other])
      await here.database.owner
        .updateTable('account')
        .set({ closed_at })
        .where('username', '=', who)
        .execute();
    await here.as(leader).markAbsent({ from: TODAY, reason: 'DUTY' });
    await here.deliver();
    expect(await holder(dossierId)).toBe(leader);
  });
});

test('of colleagues goes first who did the procedure lately, not who did it long ago', async () => {
  const { dossierId, officer } = await atWork();
  const { items } = await here.as('ld.phong').listColleagues({ key: WARD, role: 'SPECIALIST' });
  const his = await here.accountId(officer);
  const near = await here.database.db
    .selectFrom('post as his')
    .innerJoin('post as other', 'other.division', 'his.division')
    .select('other.account_id')
    .where('his.account_id', '=', his)
    .where('his.unit_key', '=', WARD)
    .execute();
  const colleagues = items
    .map(({ accountId }) => accountId)
    .filter((one) => one !== his && near.some(({ account_id }) => account_id === one));
  const [longAgo = '', lately = ''] = colleagues;
  const other = await accepted(here, { procedure: '1.001193' });
  const done = async (account: string, steps: number, dossier: string, on: string) => {
    const step = await here.database.db
      .selectFrom('task')
      .selectAll()
      .where('dossier_id', '=', dossier)
      .limit(1)
      .executeTakeFirstOrThrow();
    const done_at = new Date(at(on));
    const rows = Array.from({ length: steps }, () => ({
      ...step,
      request: null,
      id: randomUUID(),
      account_id: account,
      status: 'DONE' as const,
      done_at,
      done_by: account,
    }));
    await here.database.owner.insertInto('task').values(rows).execute();
  };
  await done(longAgo, 5, dossierId, '2026-01-05T09:00');
  await done(longAgo, 30, other.dossierId, '2026-11-05T09:00');
  await done(lately, 1, dossierId, '2026-11-06T09:00');
  await here.as(officer).markAbsent({ from: TODAY, reason: 'SICK' });
  await here.deliver();
  expect((await openTask(here, dossierId)).owner?.accountId).toBe(lately);
});
