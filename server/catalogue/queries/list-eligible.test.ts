import { afterAll, beforeAll, expect, test } from 'vitest';
import { province, type Province } from '../../testing/province.ts';
import { refused } from '../../testing/refused.ts';

const KINH_BAC = 'MC-09187-2025';
const LUC_NGAN = 'X-07582-2025';
const LUC_NGAN_COUNTER = 'MC-07582-2025';

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());

const listed = (unit: string, authority = LUC_NGAN, q?: string) =>
  here.as('qu.thu').listEligible({ unit, authority, ...(q === undefined ? {} : { q }) });
const codes = (items: readonly { code: string }[]): string[] => items.map(({ code }) => code);

test('J6-A5 of Lục Ngạn’s procedures Kinh Bắc receives those the decision opens; of the others it says why not, and where', async () => {
  const { eligible, refused: not, instead } = await listed(KINH_BAC);
  // registering a birth again says where it was registered; a marriage does not say whose it is
  expect(eligible).toContainEqual({
    code: '1.004884',
    name: 'Đăng ký lại khai sinh',
    decision: expect.any(String),
  });
  expect(not).toContainEqual({ code: '1.000894', name: 'Đăng ký kết hôn', reason: 'NO_PLACE' });
  expect(codes(eligible).filter((code) => codes(not).includes(code))).toEqual([]);
  expect(instead).toMatchObject([{ unit: { key: LUC_NGAN_COUNTER } }]);
});

test('what is said agrees with where the procedure is received', async () => {
  const { eligible, refused: not } = await listed(KINH_BAC);
  const receives = async (code: string): Promise<boolean> =>
    (await here.anyone.listReceivingUnits({ code, authority: LUC_NGAN })).items.some(
      ({ intakeUnit, authority }) => intakeUnit.key === KINH_BAC && authority.key === LUC_NGAN,
    );
  for (const { code } of eligible) expect(await receives(code), code).toBe(true);
  for (const { code } of not) expect(await receives(code), code).toBe(false);
});

test('what the decision does not open is refused as not listed', async () => {
  const { owner } = here.database;
  const version = await owner
    .selectFrom('procedure_version')
    .select(['id', 'content'])
    .where('code', '=', '1.004884')
    .where('valid_to', 'is', null)
    .executeTakeFirstOrThrow();
  const set = (nonTerritorial: boolean) =>
    owner
      .updateTable('procedure_version')
      .set({ content: JSON.stringify({ ...version.content, nonTerritorial }) })
      .where('id', '=', version.id)
      .execute();
  await set(false);
  expect((await listed(KINH_BAC, LUC_NGAN, 'lai khai sinh')).refused).toMatchObject([
    { reason: 'NOT_LISTED' },
  ]);
  await set(true);
});

test('at its own counter nothing is refused', async () => {
  const { eligible, refused: not } = await listed(LUC_NGAN_COUNTER);
  expect(not).toEqual([]);
  expect(codes(eligible)).toContain('1.000894');
});

test('found by words without accents', async () => {
  const { eligible, refused: not } = await listed(KINH_BAC, LUC_NGAN, 'lai khai sinh');
  expect(codes(eligible)).toEqual(['1.004884']);
  expect(not).toEqual([]);
});

test('an unknown unit is said', async () => {
  await refused(listed(KINH_BAC, 'X-0'), 'NOT_FOUND');
});
