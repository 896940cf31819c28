import type { CalendarChangeView } from '@motcua/contract/administration';
import type { Input } from '@motcua/contract/operations';
import { setParameter } from './parameter.ts';
import { province, type Province } from './province.ts';

type Change = Input<'proposeCalendarChange'>;

export const CULTURE_DAY: Change['days'][number] = {
  date: '2026-11-24',
  kind: 'statutory',
  name: 'Ngày Văn hóa Việt Nam',
  confirmed: true,
};
export const WHY = { reason: 'Thông báo nghỉ lễ năm 2026', legalBasis: 'NQ 28/2026/QH16' };

/** A province of hours rolling in which 24/11/2026 is announced only, as before its decision. */
export async function beforeTheHoliday(at = '2026-11-16T08:00:00+07:00'): Promise<Province> {
  const here = await province({ at });
  await here.database.owner
    .updateTable('calendar_day')
    .set({ kind: 'announced', confirmed: false })
    .where('date', '=', CULTURE_DAY.date)
    .where('source', '=', 'DATA')
    .execute();
  await setParameter(here, 'due.mode', 'HOURS_ROLLING');
  return here;
}

/** Another person with the office of an administrator. */
export async function appointAdministrator(
  { database, accountId }: Province,
  username: string,
): Promise<void> {
  await database.owner
    .insertInto('post')
    .values({
      account_id: await accountId(username),
      unit_key: 'TTPVHCC-2025',
      division: null,
      position: 'Quản trị hệ thống',
      roles: ['ADMINISTRATOR'],
      valid_from: '2025-07-01',
      valid_to: null,
    })
    .execute();
}

export const propose = (
  { as }: Province,
  days: Change['days'],
  more: Partial<Change> = {},
): Promise<CalendarChangeView> => as('qt.vu').proposeCalendarChange({ days, ...WHY, ...more });

export const decide = (
  { as }: Province,
  changeId: string,
  more: Partial<Input<'decideCalendarChange'>> = {},
): Promise<CalendarChangeView> =>
  as('ks.ha').decideCalendarChange({ changeId, approve: true, comment: '', ...more });

/** Proposed by one person and approved by the other. */
export const applied = async (
  here: Province,
  days: Change['days'],
  more: Partial<Change> = {},
): Promise<CalendarChangeView> => decide(here, (await propose(here, days, more)).id);
