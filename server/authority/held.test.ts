import type { Input } from '@motcua/contract/operations';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { accepted, GUARDIAN, holderOf, walkTo } from '../testing/dossier.ts';
import { province, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';

const WARD = 'X-09286-2025';
const HEAD = 'ld.ct';

let here: Province;
beforeEach(async () => {
  here = await province();
});
afterEach(() => here.close());

async function given(holder: string, form: Input<'grantAuthority'>['form']): Promise<string> {
  const { id } = await here.as(HEAD).grantAuthority({
    unit: WARD,
    holder: await here.accountId(holder),
    form,
    kinds: ['SIGN_RESULT'],
    matters: [GUARDIAN],
    from: '2026-12-07T00:00:00+07:00',
    to: '2026-12-31T00:00:00+07:00',
    document: {
      name: 'Văn bản giao ký',
      number: '12/UBND',
      date: '2026-12-04',
      issuer: 'Chủ tịch UBND phường Nam Sơn',
      legalBasis: 'NĐ 30/2020/NĐ-CP Điều 13',
    },
  });
  await here.as(holder).acceptAuthority({ authorityId: id ?? '' });
  return id ?? '';
}

async function toSign(): Promise<{ dossierId: string; taskId: string; leader: string }> {
  const { dossierId } = await accepted(here);
  const task = await walkTo(here, dossierId, 'APPROVE');
  return { dossierId, taskId: task.id, leader: await holderOf(here, task) };
}

const posts = async (holder: string) =>
  here.database.owner.updateTable('post').where('account_id', '=', await here.accountId(holder));
const leaves = async (holder: string) => (await posts(holder)).set({ valid_to: '2026-12-06' }).execute();
const standing = async (id: string) =>
  (await here.as('ks.ha').listAuthorities({ unit: WARD })).items.find((one) => one.id === id)?.standing;

test.each([
  ['ld.phong', 'TL'],
  ['ns.truongphong', 'TUQ'],
] as const)('%s signs %s no longer than he serves, and reads nothing by it then', async (holder, form) => {
  const id = await given(holder, form);
  const { dossierId, taskId, leader } = await toSign();
  const other = leader === HEAD ? 'ld.pct' : HEAD;
  const accountId = await here.accountId(holder);
  await here.as(leader).assignTask({ taskId, accountId });
  expect((await here.as(holder).getDossier({ dossierId })).allowed).toContain('approveResult');
  await leaves(holder);
  expect(await standing(id)).toBe('NO_POST');
  await refused(here.as(holder).getDossier({ dossierId }), 'NOT_FOUND');
  const { detail } = await refused(here.as(holder).approveResult({ taskId }), 'NO_AUTHORITY');
  expect(detail).toContain('không còn giữ chức vụ làm căn cứ');
  await here.as(other).assignTask({ taskId, accountId: await here.accountId(other) });
  await refused(here.as(other).assignTask({ taskId, accountId }), 'CANNOT_ASSIGN');
});

test('on order signs who heads a division: in another post of the unit he does not', async () => {
  const id = await given('ld.phong', 'TL');
  await (await posts('ld.phong')).set({ position: 'Chuyên viên', roles: ['SPECIALIST'] }).execute();
  expect(await standing(id)).toBe('NO_POST');
  const { taskId } = await toSign();
  await refused(here.as('ld.phong').approveResult({ taskId }), 'FORBIDDEN');
});

test('an account that is closed holds nothing, though its post has no end', async () => {
  const id = await given('cm.ht', 'TUQ');
  const { taskId, leader } = await toSign();
  const accountId = await here.accountId('cm.ht');
  await here.database.owner
    .updateTable('account')
    .set({ closed_at: new Date('2026-12-07T00:00:00+07:00') })
    .where('id', '=', accountId)
    .execute();
  expect(await standing(id)).toBe('NO_POST');
  const { detail } = await refused(here.as(leader).assignTask({ taskId, accountId }), 'CANNOT_ASSIGN');
  expect(detail).not.toContain('Dương Thị Hạnh');
});
