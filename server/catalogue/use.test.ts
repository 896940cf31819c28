import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accepted, BIRTH, GUARDIAN } from '../testing/dossier.ts';
import { province, type Province } from '../testing/province.ts';
import { inTransaction } from '../platform/transaction.ts';
import { countUse } from './use.ts';

/** Asked for much elsewhere, and here. */
const SCHOOL = '3.000182';
const MARRIAGE = '1.000894';
/** Being single is confirmed for a marriage. */
const SINGLE = '1.004873';
const COMPANY = '2.001583';
const NAM_SON = 'X-09286-2025';
const KINH_BAC = 'X-09187-2025';

describe('What people come for goes first, by place, kind of person and season', () => {
  let here: Province;
  beforeAll(async () => {
    here = await province();
    const use = (month: string, procedure_code: string, count: number, authority = KINH_BAC) => ({
      month,
      procedure_code,
      authority,
      subject: procedure_code === COMPANY ? ('ORGANISATION' as const) : ('PERSON' as const),
      count,
    });
    await here.database.owner
      .insertInto('procedure_use')
      .values([
        use('2026-11', SCHOOL, 60),
        use('2026-11', MARRIAGE, 20, NAM_SON),
        use('2026-11', COMPANY, 50),
        // much, but in another season
        use('2026-06', BIRTH, 70),
      ])
      .execute();
  });
  afterAll(() => here.close());

  const first = async (client = here.anyone): Promise<string[]> =>
    (await client.searchProcedures({ limit: 2 })).items.map(({ code }) => code);

  test('nobody in particular sees what most came for in these months', async () =>
    expect(await first()).toEqual([SCHOOL, COMPANY]));

  test('whoever lives in Nam Sơn sees what Nam Sơn comes for', async () =>
    expect(await first(here.as('cd.hoa'))).toEqual([MARRIAGE, SCHOOL]));

  test('an organisation sees what organisations come for', async () =>
    expect((await first(here.as('dn.an')))[0]).toBe(COMPANY));

  test('an officer, who searches for others, sees what anybody sees', async () =>
    expect(await first(here.as('qu.minh'))).toEqual([SCHOOL, COMPANY]));

  test('the words of a question still decide', async () =>
    expect((await here.as('cd.hoa').searchProcedures({ q: 'khai sinh' })).items[0]?.code).toBe(BIRTH));

  test('a night counts what was received, and nothing else', async () => {
    await accepted(here, { procedure: GUARDIAN });
    await accepted(here, { procedure: GUARDIAN });
    await here.as('cd.lan').createDraft({ procedureCode: MARRIAGE, intakeUnit: 'MC-09286-2025' });
    await inTransaction(here.services.db, (tx) => countUse(tx, here.clock.now()));
    expect(await here.database.owner.selectFrom('procedure_use').selectAll().execute()).toEqual([
      { month: '2026-12', procedure_code: GUARDIAN, authority: NAM_SON, subject: 'PERSON', count: 2 },
    ]);
    expect((await first())[0]).toBe(GUARDIAN);
  });

  test('a few dossiers say nothing yet against the words of a question', async () => {
    await here.database.owner
      .insertInto('procedure_use')
      .values({ month: '2026-12', procedure_code: SINGLE, authority: NAM_SON, subject: 'PERSON', count: 3 })
      .execute();
    for (const asker of [here.as('cd.hoa'), here.as('qu.minh'), here.anyone])
      expect((await asker.searchProcedures({ q: 'ket hon' })).items[0]?.code).toBe(MARRIAGE);
  });
});
