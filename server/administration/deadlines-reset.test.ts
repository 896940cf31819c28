import { afterAll, beforeAll, expect, test } from 'vitest';
import { AUDIT_JOBS } from '../audit/index.ts';
import { openLog } from '../platform/log.ts';
import { enterJobs, runDue } from '../platform/schedule.ts';
import { accepted, NAM_SON } from '../testing/dossier.ts';
import { province, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';

/** Journey J17, 14:00 of the bad day: an administrator tries to reset twenty-five overdue deadlines (J17-A7). */
const DOSSIERS = 25;
const DUE = '2026-12-15T17:00:00+07:00';
const WANTED = '2026-12-18T17:00:00+07:00';

let here: Province;
const dossiers: string[] = [];
beforeAll(async () => {
  here = await province({ at: '2026-12-10T09:00:00+07:00' });
  for (let made = 0; made < DOSSIERS; made += 1) {
    const { dossierId, dueAt } = await accepted(here, { unit: NAM_SON });
    expect(dueAt).toBe(DUE);
    dossiers.push(dossierId);
  }
  await enterJobs(here.services, AUDIT_JOBS, here.clock.now());
  here.clock.set('2026-12-16T14:00:00+07:00');
}, 120_000);
afterAll(() => here.close());

async function dueDates(): Promise<Set<string>> {
  const rows = await here.database.db
    .selectFrom('dossier')
    .select('due_at')
    .where('id', 'in', dossiers)
    .execute();
  return new Set(rows.map(({ due_at }) => due_at?.toISOString() ?? ''));
}
const instant = (text: string): string => new Date(text).toISOString();

test('J17-A7: he does not even see the dossiers, and the calendar he proposes to change waits for a second person', async () => {
  for (const dossierId of dossiers)
    await refused(here.as('qt.vu').rescheduleDossier({ dossierId }), 'NOT_FOUND');
  const closed = {
    unit: NAM_SON,
    days: ['2026-12-14', '2026-12-15'].map((date) => ({
      date,
      kind: 'closure' as const,
      name: 'Đóng cửa',
      confirmed: true,
    })),
    reason: 'Nghỉ hai ngày',
    legalBasis: 'Thông báo 12/TB-UBND',
  };
  // days that are over are changed by nobody unawares
  await refused(here.as('qt.vu').proposeCalendarChange(closed), 'INVALID_INPUT');
  const { id, status } = await here.as('qt.vu').proposeCalendarChange({ ...closed, pastToo: true });
  expect(status).toBe('WAITING');
  await refused(
    here.as('qt.vu').decideCalendarChange({ changeId: id, approve: true, comment: '' }),
    'SECOND_PERSON',
  );
  expect(await dueDates()).toEqual(new Set([instant(DUE)]));
});

test('J17-A7: written past the program, all twenty-five stand among the findings of the next morning', async () => {
  await here.database.owner
    .updateTable('dossier')
    .set({ due_at: new Date(WANTED) })
    .where('id', 'in', dossiers)
    .execute();
  here.clock.set('2026-12-17T02:30:00+07:00');
  await runDue(here.services, AUDIT_JOBS, here.clock, openLog({ level: 'silent' }));
  const { items } = await here.as('ks.ha').listFindings({});
  const named = items
    .filter(({ detector }) => detector === 'DEADLINE_RESET')
    .flatMap((finding) => finding.dossiers.map(({ dossierId }) => dossierId));
  expect(named.toSorted()).toEqual(dossiers.toSorted());
  await refused(
    here.as('qt.vu').closeFinding({ findingId: items[0]?.id ?? '', accepted: true, text: 'Đã xem xong' }),
    'FORBIDDEN',
  );
});
