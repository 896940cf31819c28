import type { Tile } from '@motcua/contract/reports';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleCase, WARD, type BundleCase } from '../testing/bundle.ts';

/** J1-A1: one case, three parts, counted once; and what the agencies count adds up with it. */
const COMMUNE = 'X-09286-2025';
const [POLICE, INSURANCE] = ['CA-T-2025', 'BHXH-2025'];
const PLACES = [null, WARD, COMMUNE, POLICE, INSURANCE];

let made: BundleCase;
beforeAll(async () => {
  made = await bundleCase();
  await made.accept();
  await made.registerBirth();
}, 60_000);
afterAll(() => made.here.close());

async function tile(unit: string | null, wanted: Tile): Promise<number | undefined> {
  const { tiles } = await made.here.as('ks.ha').getOverview(unit === null ? {} : { unit });
  return tiles.find((one) => one.tile === wanted)?.count;
}

describe('a case of three procedures', () => {
  test('in progress: one of the province, one of each agency that has something to do', async () => {
    await made.pass('2026-12-01T09:00:00+07:00');
    expect(await Promise.all(PLACES.map((unit) => tile(unit, 'IN_PROGRESS')))).toEqual([1, 1, 1, 1, 1]);
  });

  test('each list shows what it counts: the case in the province, its part at the police', async () => {
    const shown = async (unit?: string) => {
      const { items } = await made.here
        .as('ks.ha')
        .listStanding({ tile: 'IN_PROGRESS', ...(unit === undefined ? {} : { unit }) });
      return items.map(({ dossierId }) => dossierId);
    };
    expect(await shown()).toEqual([made.caseId]);
    expect(await shown(COMMUNE)).toEqual([made.caseId]);
    expect(await shown(POLICE)).toEqual([await made.partId(1)]);
  });

  test('solved: the month’s report of the province has one; the parts of other agencies are the difference', async () => {
    await made.pass('2027-01-04T08:00:00+07:00');
    const solved = async (unit: string | null): Promise<number> => {
      const { columns, rows } = await made.here.as('ks.ha').buildReport({
        kind: 'MONTH',
        from: '2026-11-01',
        to: '2026-12-31',
        ...(unit === null ? {} : { unit }),
      });
      return rows[0]?.values[columns.findIndex(({ figure }) => figure === 'SOLVED')] ?? 0;
    };
    const province = await solved(null);
    const agencies = await Promise.all([COMMUNE, POLICE, INSURANCE].map(solved));
    const { parts, authority } = await made.here.as('ks.ha').getDossier({ dossierId: made.caseId });
    const elsewhere = parts.filter((part) => part.authority?.key !== authority.key).length;
    expect([province, agencies]).toEqual([1, [1, 1, 1]]);
    expect(agencies.reduce((sum, one) => sum + one, 0)).toBe(province + elsewhere);
  });
});
