import type { CalendarDayInput as Day } from '@motcua/contract/administration';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decide, propose, WHY } from '../testing/holiday.ts';
import { province, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';

const COMMITTEE = 'X-09286-2025';
const CENTRE = 'MC-09286-2025';
const ELSEWHERE = 'X-09187-2025';
const CLOSED: Day = { date: '2026-12-16', kind: 'closure', name: 'Mất điện', confirmed: true };
const HOURS = {
  key: 'due.mode',
  value: 'HOURS_ROLLING',
  validFrom: '2026-12-14',
  basis: 'QĐ 12/2026/QĐ-UBND',
  certain: true,
  reason: 'Tính hạn theo giờ',
} as const;

let here: Province;
beforeAll(async () => {
  here = await province();
  // the ward has an administrator and a control officer of its own
  for (const [username, role] of [
    ['ld.ct', 'ADMINISTRATOR'],
    ['ld.pct', 'CONTROL_OFFICER'],
  ] as const)
    await here.database.owner
      .insertInto('post')
      .values({
        account_id: await here.accountId(username),
        unit_key: COMMITTEE,
        division: null,
        position: 'Phụ trách hệ thống của phường',
        roles: [role],
        valid_from: '2025-07-01',
        valid_to: null,
      })
      .execute();
});
afterAll(() => here.close());
const wardProposes = (unit?: string) =>
  here.as('ld.ct').proposeCalendarChange({ days: [CLOSED], ...WHY, ...(unit === undefined ? {} : { unit }) });

test('a ward closes itself and the units below it', async () => {
  const { id } = await wardProposes(CENTRE);
  const decision = { changeId: id, approve: true, comment: '' };
  expect(await here.as('ld.pct').decideCalendarChange(decision)).toMatchObject({ status: 'APPLIED' });
  await wardProposes(COMMITTEE);
});

test('it neither closes another ward nor the province', async () => {
  expect((await refused(wardProposes(ELSEWHERE), 'FORBIDDEN')).detail).toContain('phạm vi');
  expect((await refused(wardProposes(), 'FORBIDDEN')).detail).toContain('toàn tỉnh');
  const { id } = await propose(here, [CLOSED], { unit: ELSEWHERE });
  const { id: all } = await propose(here, [{ ...CLOSED, date: '2026-12-17' }]);
  for (const changeId of [id, all]) {
    const ward = here.as('ld.pct');
    await refused(ward.previewCalendarChange({ changeId }), 'FORBIDDEN');
    await refused(ward.decideCalendarChange({ changeId, approve: true, comment: '' }), 'FORBIDDEN');
  }
  await decide(here, id);
  await refused(here.as('ld.ct').rollbackCalendarChange({ changeId: id, reason: 'Mở cửa' }), 'FORBIDDEN');
});

test('parameters are the province’s alone', async () => {
  await refused(here.as('ld.ct').proposeParameter(HOURS), 'FORBIDDEN');
  const { id: changeId } = await here.as('qt.vu').proposeParameter(HOURS);
  const decision = { changeId, approve: true, comment: '' };
  await refused(here.as('ld.pct').decideParameter(decision), 'FORBIDDEN');
  expect(await here.as('ks.ha').decideParameter(decision)).toMatchObject({ status: 'APPLIED' });
});
