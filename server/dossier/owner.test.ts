import type { TaskView } from '@motcua/contract/dossier-view';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { completeDraft, NAM_SON, openTasks } from '../testing/dossier.ts';
import { province, type Province } from '../testing/province.ts';

/** A map whose first step after intake opens by rule, at a specialist of the ward. */
const PERMIT = '1.009994';

let here: Province;
beforeEach(async () => {
  here = await province({ at: '2026-12-01T09:00:00+07:00' });
});
afterEach(() => here.close());

async function accepted(): Promise<TaskView> {
  const { dossierId } = await completeDraft(here, { procedure: PERMIT, unit: NAM_SON });
  await here.as('cd.lan').submitDossier({ dossierId, declaration: true });
  await here.as('qu.minh').acceptDossier({ dossierId });
  const [work] = await openTasks(here, dossierId);
  return work as TaskView;
}

const usernameOf = async ({ owner }: TaskView): Promise<string> => {
  const row = await here.database.db
    .selectFrom('account')
    .select('username')
    .where('id', '=', owner?.accountId ?? '')
    .executeTakeFirstOrThrow();
  return row.username;
};

test('who did the procedure lately is given it again, until he has more than his practice is worth; never who is away', async () => {
  const first = await accepted();
  const { items } = await here.as('ld.phong').listColleagues({ key: first.unit.key, role: first.role });
  const other = items.find(({ accountId }) => accountId !== first.owner?.accountId);
  // the other one: by user name alone it would not be him
  await here.as('ld.phong').assignTask({ taskId: first.id, accountId: other?.accountId ?? '' });
  const practised = await usernameOf({ ...first, owner: other ?? null });
  await here.as(practised).completeTask({ taskId: first.id, note: 'Giáp mương tiêu nước.' });
  const again = await accepted();
  expect(await usernameOf(again)).toBe(practised);
  // one step of practice is worth one open step, and the one he has is due first
  expect(await usernameOf(await accepted())).not.toBe(practised);
  await here.as('ld.phong').markAbsent({
    officer: other?.accountId ?? '',
    from: '2026-12-01T09:00:00+07:00',
    reason: 'SICK',
  });
  for (let round = 0; round < 4; round++) expect(await usernameOf(await accepted())).not.toBe(practised);
});
