import type { Input } from '@motcua/contract/operations';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { province, type Province } from '../../testing/province.ts';
import { refused } from '../../testing/refused.ts';

const WARD = 'X-09286-2025';
const GRANTOR = 'ld.pct';

let here: Province;
beforeEach(async () => {
  here = await province();
});
afterEach(() => here.close());

async function prepared(holder: string, form: Input<'grantAuthority'>['form']): Promise<string> {
  const { id } = await here.as('qt.vu').grantAuthority({
    unit: WARD,
    grantor: await here.accountId(GRANTOR),
    holder: await here.accountId(holder),
    form,
    kinds: ['SIGN_RESULT'],
    matters: ['*'],
    from: '2026-12-07T00:00:00+07:00',
    to: '2026-12-31T00:00:00+07:00',
    document: {
      name: 'Giấy ủy quyền',
      number: '12/GUQ-UBND',
      date: '2026-12-04',
      issuer: 'Phó Chủ tịch UBND phường Nam Sơn',
      legalBasis: 'NĐ 30/2020/NĐ-CP Điều 13',
    },
  });
  return id ?? '';
}

const leaves = async (username: string) =>
  here.database.owner
    .updateTable('post')
    .set({ valid_to: '2026-12-06' })
    .where('account_id', '=', await here.accountId(username))
    .execute();

test('nobody gives what he has lost since it was prepared', async () => {
  const authorityId = await prepared('cm.ht', 'TUQ');
  await leaves(GRANTOR);
  const { detail } = await refused(here.as(GRANTOR).confirmAuthority({ authorityId }), 'NO_AUTHORITY');
  expect(detail).toContain('Thu hồi bản đã lập');
  await refused(here.as('cm.ht').acceptAuthority({ authorityId }), 'AUTHORITY_DECIDED');
  const { standing } = await here
    .as('qt.vu')
    .revokeAuthority({ authorityId, reason: 'Người giao đã chuyển' });
  expect(standing).toBe('REVOKED');
});

test.each([
  ['ld.phong', 'TL', 'trưởng phòng'],
  ['cm.ht', 'TUQ', 'đang giữ chức vụ'],
] as const)('nor to somebody who has since left the post it rests on: %s %s', async (holder, form, says) => {
  const authorityId = await prepared(holder, form);
  await leaves(holder);
  const { detail } = await refused(here.as(GRANTOR).confirmAuthority({ authorityId }), 'INVALID_INPUT');
  expect(detail).toContain(says);
});

test('with both in their posts it is given', async () => {
  const authorityId = await prepared('ld.phong', 'TL');
  await refused(here.as('ld.ct').confirmAuthority({ authorityId }), 'NOT_FOUND');
  expect((await here.as(GRANTOR).confirmAuthority({ authorityId })).standing).toBe('UNACCEPTED');
});
