import { isoInstant } from '@motcua/rules/calendar';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { F20, F20_BEGINS, f20Time, prepareF20, replayF20, type Replayed } from '../testing/f20.ts';
import { appointAdministrator, CULTURE_DAY, propose } from '../testing/holiday.ts';
import { province, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';

const proposed = async (here: Province): Promise<string> =>
  (await propose(here, [CULTURE_DAY], { pastToo: true })).id;

async function duesOf(
  { database, services }: Province,
  ids: Replayed,
): Promise<Record<string, string | null>> {
  const { calendar } = services.reference.current();
  const rows = await database.db.selectFrom('dossier').select(['id', 'due_at']).execute();
  const dues = new Map(rows.map(({ id, due_at }) => [id, due_at]));
  return Object.fromEntries(
    F20.map(({ id }) => {
      const due = dues.get(ids.get(id) ?? '') ?? null;
      return [id, due === null ? null : isoInstant(calendar, due)];
    }),
  );
}

const PRINTED = Object.fromEntries(F20.map(({ id, due }) => [id, due === null ? null : f20Time(due)]));

describe('F20 with 24/11 decided on 20/11', () => {
  let here: Province;
  let ids: Replayed;
  beforeAll(async () => {
    here = await province({ at: F20_BEGINS });
    await prepareF20(here);
    const decision = async (): Promise<void> => {
      const changeId = await proposed(here);
      await here.as('ks.ha').decideCalendarChange({ changeId, approve: true, comment: '' });
    };
    ids = await replayF20(here, { also: [{ at: f20Time('20/11 08:30'), happens: decision }] });
  }, 120_000);
  afterAll(() => here.close());

  test('F08, F09, F11 and F18 move by a day, F19 counts from 25/11, the others stay', async () => {
    expect(await duesOf(here, ids)).toEqual({
      ...PRINTED,
      F08: f20Time('26/11 13:30'),
      F09: f20Time('27/11 16:45'),
      F11: f20Time('25/11 10:00'),
      F18: f20Time('25/11 16:00'),
      F19: f20Time('15/12 17:00'),
    });
  });

  test('each that moved has been told once, with or without an account', async () => {
    const sent = await here.database.db
      .selectFrom('outbox')
      .select('payload')
      .where('topic', '=', 'notice')
      .execute();
    const told = sent
      .filter(({ payload }) => payload['kind'] === 'TB19')
      .map(({ payload }) => payload['dossierId']);
    const expected = ['F08', 'F09', 'F11', 'F18'].map((id) => ids.get(id));
    expect(told.toSorted()).toEqual(expected.toSorted());
  });
});

describe('F20 with 24/11 decided on 25/11, when F18 is closed', () => {
  let here: Province;
  let ids: Replayed;
  let changeId: string;
  const OPEN = { ...PRINTED, F09: f20Time('27/11 16:45'), F19: f20Time('15/12 17:00') };
  beforeAll(async () => {
    here = await province({ at: F20_BEGINS });
    await prepareF20(here);
    ids = await replayF20(here, { until: f20Time('25/11 10:00') });
    changeId = await proposed(here);
  }, 120_000);
  afterAll(() => here.close());
  const days = { from: '2026-11-24', to: '2026-11-30' };

  test('the dry run names the open ones, and F18 only where the control office orders a recomputation', async () => {
    const { as } = here;
    const named = async (recomputeClosed?: typeof days): Promise<string[]> => {
      const { items } = await as('ks.ha').previewCalendarChange({
        changeId,
        ...(recomputeClosed === undefined ? {} : { recomputeClosed }),
      });
      return items.map(({ dossierId }) => [...ids].find(([, id]) => id === dossierId)?.[0] ?? '').toSorted();
    };
    expect(await named()).toEqual(['F09', 'F19']);
    expect(await named(days)).toEqual(['F09', 'F18', 'F19']);
  });

  test('an administrator cannot order it', async () => {
    await appointAdministrator(here, 'tt.tra');
    const order = { changeId, approve: true, comment: '', recomputeClosed: days };
    await refused(here.as('tt.tra').decideCalendarChange(order), 'FORBIDDEN');
  });

  test('without an order the closed F18 is left alone', async () => {
    await here.as('ks.ha').decideCalendarChange({ changeId, approve: true, comment: '' });
    expect(await duesOf(here, ids)).toEqual(OPEN);
  });

  test('taken back and decided again with the order, F18 is due on 25/11 16:00, with an event; nothing is printed anew', async () => {
    const back = await here.as('qt.vu').rollbackCalendarChange({ changeId, reason: 'Bỏ sót lệnh tính lại' });
    await here.as('ks.ha').decideCalendarChange({ changeId: back.id, approve: true, comment: '' });
    expect(await duesOf(here, ids)).toEqual(PRINTED);
    const second = await proposed(here);
    await here
      .as('ks.ha')
      .decideCalendarChange({ changeId: second, approve: true, comment: '', recomputeClosed: days });
    expect(await duesOf(here, ids)).toEqual({ ...OPEN, F18: f20Time('25/11 16:00') });
    const { items } = await here.as('ks.ha').listCalendarMoves({ changeId: second });
    expect(items.filter((item) => item.finished).map((item) => item.dossierId)).toEqual([ids.get('F18')]);
    const f18 = await here.database.db
      .selectFrom('dossier')
      .select('original_due_at')
      .where('id', '=', ids.get('F18') ?? '')
      .executeTakeFirstOrThrow();
    expect(f18.original_due_at).toEqual(new Date(f20Time('24/11 16:00')));
    const undone = await here.as('qt.vu').rollbackCalendarChange({ changeId: second, reason: 'Thu hồi' });
    await here.as('ks.ha').decideCalendarChange({ changeId: undone.id, approve: true, comment: '' });
    expect(await duesOf(here, ids)).toEqual(PRINTED);
  });
});
