import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { accepted, NAM_SON } from '../testing/dossier.ts';
import { province, TODAY, type Province } from '../testing/province.ts';

const AUTHORITY = 'X-09286-2025';

let here: Province;
let dossierId: string;
beforeAll(async () => {
  here = await province();
  ({ dossierId } = await accepted(here));
});
afterAll(() => here.close());
beforeEach(async () => {
  here.clock.set(TODAY);
  await here.database.owner.deleteFrom('access_log').execute();
});

const kept = () =>
  here.database.db
    .selectFrom('access_log')
    .innerJoin('account', 'account.id', 'access_log.account_id')
    .select(['account.username', 'operation', 'dossier_id', 'detail'])
    .orderBy('access_log.at')
    .execute();

describe('who looks from outside is kept', () => {
  test('once an hour for each person and dossier', async () => {
    const read = (who: string) => here.as(who).getDossier({ dossierId });
    await read('ks.ha');
    here.clock.advance(59 * 60_000);
    await read('ks.ha');
    expect(await kept()).toEqual([
      { username: 'ks.ha', operation: 'getDossier', dossier_id: dossierId, detail: null },
    ]);
    await read('tt.tra');
    here.clock.advance(60_000);
    await read('ks.ha');
    expect((await kept()).map(({ username }) => username)).toEqual(['ks.ha', 'tt.tra', 'ks.ha']);
  });

  test('a list of names with its filter and nobody’s data, whatever page of it', async () => {
    const ks = here.as('ks.ha');
    const wanted = { unit: AUTHORITY, tile: 'IN_PROGRESS', month: '2026-12' } as const;
    const { items } = await ks.listStanding(wanted);
    expect(items.map(({ applicantName }) => applicantName)).toEqual(['Vũ Thị Lan']);
    await ks.listStanding({ ...wanted, limit: 1 });
    await ks.exportStanding({ ...wanted, as: 'csv' });
    await ks.listStanding({ ...wanted, unit: NAM_SON });
    const filter = { ...wanted, asOf: null };
    expect(await kept()).toEqual([
      { username: 'ks.ha', operation: 'listStanding', dossier_id: null, detail: filter },
      { username: 'ks.ha', operation: 'exportStanding', dossier_id: null, detail: filter },
      {
        username: 'ks.ha',
        operation: 'listStanding',
        dossier_id: null,
        detail: { ...filter, unit: NAM_SON },
      },
    ]);
  });

  test('not of a leader who reads the list of his unit, nor of who sees no names', async () => {
    await here.as('ld.ct').listStanding({ unit: AUTHORITY, tile: 'IN_PROGRESS' });
    await here.as('gd.tt').listStanding({ tile: 'IN_PROGRESS' });
    await here.as('ks.ha').getOverview({ unit: AUTHORITY });
    expect(await kept()).toEqual([]);
  });

  test('the application adds to it and never changes it', async () => {
    await here.as('ks.ha').getDossier({ dossierId });
    const { db } = here.services;
    await expect(db.deleteFrom('access_log').execute()).rejects.toThrow('permission denied');
    await expect(db.updateTable('access_log').set({ operation: 'x' }).execute()).rejects.toThrow(
      'permission denied',
    );
  });
});
