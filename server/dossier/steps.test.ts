import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { accepted, doStep, GUARDIAN, holderOf, openTask, walkTo } from '../testing/dossier.ts';
import { province, TODAY, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';

const WARD = 'X-09286-2025';
const LEADERS = ['ld.ct', 'ld.pct'];

let here: Province;
beforeEach(async () => {
  here = await province();
});
afterEach(() => here.close());

test('a step ends on a day on which the authority works, also where only that authority is closed', async () => {
  await here.database.owner
    .insertInto('calendar_day')
    .values({
      calendar_id: 'bac-ninh',
      date: '2026-12-09',
      kind: 'statutory',
      name: 'Sửa chữa trụ sở',
      confirmed: true,
      unit_key: WARD,
      source: 'LOCAL',
    })
    .execute();
  await here.services.reference.reload();
  const { dossierId } = await accepted(here);
  const dues: unknown[] = [];
  for (const kind of ['ASSIGN', 'WORK', 'APPROVE'] as const)
    dues.push((await walkTo(here, dossierId, kind)).dueAt);
  expect(dues).toEqual([
    '2026-12-07T11:30:00+07:00',
    '2026-12-10T13:11:15+07:00',
    '2026-12-10T14:30:00+07:00',
  ]);
});

describe('a signature that opens is given to', () => {
  const away = async (...users: string[]) => {
    for (const user of users) await here.as(user).markAbsent({ from: TODAY, reason: 'DUTY' });
  };

  async function authorised(holder: string): Promise<void> {
    const { id } = await here.as('ld.ct').grantAuthority({
      unit: WARD,
      holder: await here.accountId(holder),
      form: 'TUQ',
      kinds: ['SIGN_RESULT'],
      matters: [GUARDIAN],
      from: '2026-12-07T00:00:00+07:00',
      to: '2026-12-31T00:00:00+07:00',
      document: {
        name: 'Giấy ủy quyền',
        number: '12/GUQ-UBND',
        date: '2026-12-04',
        issuer: 'Chủ tịch UBND phường Nam Sơn',
        legalBasis: 'NĐ 30/2020/NĐ-CP Điều 13 khoản 3',
      },
    });
    await here.as(holder).acceptAuthority({ authorityId: id ?? '' });
  }

  const drafterLeads = async (dossierId: string): Promise<string> => {
    const drafter = await holderOf(here, await walkTo(here, dossierId, 'WORK'));
    await here.database.owner
      .updateTable('post')
      .set({ roles: ['SPECIALIST', 'LEADER'], position: 'Phó Chủ tịch UBND phường' })
      .where('unit_key', '=', WARD)
      .where('account_id', '=', await here.accountId(drafter))
      .execute();
    return drafter;
  };
  const signer = async (dossierId: string): Promise<string> =>
    holderOf(here, await walkTo(here, dossierId, 'APPROVE'));

  test('a leader who has not drafted the result, though the drafter leads as well and has less to do', async () => {
    // each leader has a step more than the drafter
    for (const { dossierId: other } of [await accepted(here), await accepted(here)])
      await walkTo(here, other, 'APPROVE');
    const { dossierId } = await accepted(here);
    const drafter = await drafterLeads(dossierId);
    expect(LEADERS).toContain(await signer(dossierId));
    const { id: taskId } = await openTask(here, dossierId);
    const accountId = await here.accountId(drafter);
    await refused(here.as('ld.ct').assignTask({ taskId, accountId }), 'CANNOT_ASSIGN');
  });

  test('the drafter where nobody else is there who could sign, and he does', async () => {
    const { dossierId } = await accepted(here);
    const drafter = await drafterLeads(dossierId);
    await away(...LEADERS);
    expect(await signer(dossierId)).toBe(drafter);
    await doStep(here, dossierId);
  });

  test('whoever was authorised, where no leader is there', async () => {
    await authorised('ns.truongphong');
    const first = await accepted(here);
    expect(LEADERS).toContain(await signer(first.dossierId));
    await away(...LEADERS);
    const second = await accepted(here);
    expect(await signer(second.dossierId)).toBe('ns.truongphong');
    await doStep(here, second.dossierId);
    await away('ns.truongphong');
    const third = await accepted(here);
    expect((await walkTo(here, third.dossierId, 'APPROVE')).owner).toBeNull();
  });

  test('nobody who is away, whatever he was authorised to', async () => {
    await authorised('ns.truongphong');
    const { dossierId } = await accepted(here);
    const task = await walkTo(here, dossierId, 'APPROVE');
    const accountId = await here.accountId('ns.truongphong');
    await away('ns.truongphong');
    const leader = here.as(await holderOf(here, task));
    await refused(leader.assignTask({ taskId: task.id, accountId }), 'CANNOT_ASSIGN');
  });

  test('whoever is named beforehand, where he may sign: the authorised may, the drafter may not', async () => {
    await authorised('ns.truongphong');
    const { dossierId } = await accepted(here);
    const drafter = await drafterLeads(dossierId);
    const { id: taskId } = await openTask(here, dossierId);
    const draftResult = { text: 'Đồng ý công nhận giám hộ', outcome: 'GRANT' } as const;
    const send = async (to: string) =>
      here.as(drafter).completeTask({ taskId, draftResult, assignee: await here.accountId(to) });
    await refused(send(drafter), 'CANNOT_ASSIGN');
    await send('ns.truongphong');
    expect(await holderOf(here, await openTask(here, dossierId))).toBe('ns.truongphong');
  });

  test('its post, where nobody has the authority: somebody answers for its being made', async () => {
    await here.database.owner
      .updateTable('authority_office')
      .set({ kinds: ['SIGN_APOLOGY'] })
      .execute();
    const { dossierId } = await accepted(here);
    expect(LEADERS).toContain(await signer(dossierId));
  });
});
