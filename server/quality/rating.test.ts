import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KINH_BAC } from '../testing/anywhere.ts';
import { accepted, counterDraft, doStep, NAM_SON, openTask, submitted } from '../testing/dossier.ts';
import { setParameter } from '../testing/parameter.ts';
import { province, TODAY, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';

const GOOD = { OVERALL: 'SATISFIED', TIME: 'EARLY', ONLINE: 'NOT_USED' } as const;
const NOBODY = '00000000-0000-4000-8000-000000000000';

let here: Province;
beforeAll(async () => {
  here = await province();
  await setParameter(here, 'rating.minimum', 3);
});
afterAll(() => here.close());

/** Refused at the counter: done, so that it may be rated. */
async function turnedAway(citizen = 'cd.lan'): Promise<string> {
  const { dossierId } = await submitted(here, { citizen });
  await here.as('qu.minh').refuseDossier({ dossierId, reason: 'DUPLICATE', text: 'Trùng với hồ sơ đã nộp' });
  return dossierId;
}

describe('an applicant says how his dossier was handled', () => {
  test('TB20 asks for it when the result is handed over; he answers once and changes it within the time', async () => {
    const { dossierId } = await accepted(here);
    const early = await refused(here.as('cd.lan').rateDossier({ dossierId, answers: GOOD }), 'WRONG_STATE');
    expect(early.detail).toContain('sau khi trả kết quả');
    while ((await openTask(here, dossierId)).kind !== 'RETURN') await doStep(here, dossierId);
    await here.as('qu.minh').deliverResult({ dossierId, method: 'COUNTER', receiverName: 'Vũ Thị Lan' });
    await here.deliver();
    const { messages } = await here.as('cd.lan').getDossier({ dossierId });
    expect(messages.map(({ kind }) => kind)).toContain('TB20');
    expect(await here.as('cd.lan').getRating({ dossierId })).toEqual({
      dossierId,
      standing: 'OPEN',
      rating: null,
      changeableUntil: null,
    });

    await here.as('cd.lan').rateDossier({ dossierId, answers: GOOD, text: ' Nhanh ' });
    const changed = { OVERALL: 'NEITHER', CONTACTS: 'ONCE' } as const;
    here.clock.set('2027-01-06T23:00:00+07:00');
    expect(await here.as('cd.lan').rateDossier({ dossierId, answers: changed })).toEqual({
      dossierId,
      standing: 'CHANGEABLE',
      rating: { answers: changed, text: '' },
      changeableUntil: '2027-01-06',
    });
    here.clock.set('2027-01-07T00:01:00+07:00');
    await refused(here.as('cd.lan').rateDossier({ dossierId, answers: GOOD }), 'RATING_CLOSED');
    expect((await here.as('cd.lan').getRating({ dossierId })).rating?.answers).toEqual(changed);
    here.clock.set(TODAY);
  });

  test('a refused one too; sent twice under one key it is one answer', async () => {
    const dossierId = await turnedAway();
    const keyed = { idempotencyKey: 'b1f0a6d2-5555-4222-8333-444455556666' };
    const first = await here.as('cd.lan').rateDossier({ dossierId, answers: GOOD }, keyed);
    expect(await here.as('cd.lan').rateDossier({ dossierId, answers: GOOD }, keyed)).toEqual(first);
  });

  test('nobody else: another citizen, an officer, a stranger (J8-A5)', async () => {
    const dossierId = await turnedAway();
    const input = { dossierId, answers: GOOD };
    for (const who of ['cd.son', 'qu.minh', 'ks.ha']) {
      await refused(here.as(who).rateDossier(input), 'NOT_FOUND');
      await refused(here.as(who).getRating({ dossierId }), 'NOT_FOUND');
    }
    await refused(here.anyone.rateDossier(input), 'UNAUTHENTICATED');
    await refused(here.as('cd.lan').rateDossier({ ...input, dossierId: NOBODY }), 'NOT_FOUND');
  });

  test('what is no answer, or too long, is refused and nothing is kept', async () => {
    const dossierId = await turnedAway();
    const wrong = { OVERALL: 'FIVE_STARS' } as unknown as typeof GOOD;
    await refused(here.as('cd.lan').rateDossier({ dossierId, answers: wrong }), 'INVALID_INPUT');
    const long = { dossierId, answers: GOOD, text: 'a'.repeat(1001) };
    await refused(here.as('cd.lan').rateDossier(long), 'INVALID_INPUT');
    expect((await here.as('cd.lan').getRating({ dossierId })).rating).toBeNull();
  });

  test('its officers see nothing of it in the dossier', async () => {
    const dossierId = await turnedAway();
    const before = await here.as('qu.minh').getDossier({ dossierId });
    await here.as('cd.lan').rateDossier({ dossierId, answers: GOOD, text: 'Riêng tư' });
    expect(await here.as('qu.minh').getDossier({ dossierId })).toEqual(before);
  });
});

describe('who came in person says it with the code of the receipt', () => {
  const codeOf = async (dossierId: string): Promise<string> =>
    (await here.as('qu.minh').getDossier({ dossierId })).submissionCode;

  test('once, without an account, in whatever letters it is typed; it counts as any other', async () => {
    const { dossierId } = await here
      .as('qu.minh')
      .acceptDossier({ dossierId: (await counterDraft(here)).dossierId });
    const code = await codeOf(dossierId);
    await refused(here.anyone.rateByCode({ code, answers: GOOD }), 'WRONG_STATE');
    expect((await here.anyone.getRatingByCode({ code })).standing).toBe('EARLY');
    while ((await openTask(here, dossierId)).kind !== 'RETURN') await doStep(here, dossierId);
    await here.as('qu.minh').deliverResult({ dossierId, method: 'COUNTER', receiverName: 'Đỗ Thị Bảy' });

    const typed = code.toLowerCase().replaceAll('-', ' ');
    expect((await here.anyone.rateByCode({ code: typed, answers: GOOD, text: 'Chu đáo' })).standing).toBe(
      'CLOSED',
    );
    const rows = await here.database.owner
      .selectFrom('rating')
      .select(['by_code', 'text'])
      .where('dossier_id', '=', dossierId)
      .execute();
    expect(rows).toEqual([{ by_code: true, text: 'Chu đáo' }]);
    await refused(here.anyone.rateByCode({ code, answers: { OVERALL: 'DISSATISFIED' } }), 'RATING_CLOSED');
  });

  test('what an applicant said from his account is neither shown nor changed by it', async () => {
    const dossierId = await turnedAway();
    await here.as('cd.lan').rateDossier({ dossierId, answers: GOOD, text: 'Riêng tư' });
    const code = await codeOf(dossierId);
    expect(await here.anyone.getRatingByCode({ code })).toEqual({ code, standing: 'CLOSED' });
    await refused(here.anyone.rateByCode({ code, answers: GOOD }), 'RATING_CLOSED');
  });

  test('no officer, even with the receipt in his hand (J8-A5); no code that is none', async () => {
    const code = await codeOf(await turnedAway());
    await refused(here.as('qu.minh').getRatingByCode({ code }), 'FORBIDDEN');
    await refused(here.as('qu.minh').rateByCode({ code, answers: GOOD }), 'FORBIDDEN');
    await refused(here.anyone.getRatingByCode({ code: 'NT-2222-2222-2223' }), 'NOT_FOUND');
    await refused(here.anyone.rateByCode({ code: 'H05.1-261207-0001', answers: GOOD }), 'NOT_FOUND');
  });
});

describe('figures', () => {
  /** So many ratings with one unit in February 2026. */
  async function plant(unit: string, count: number, text = ''): Promise<void> {
    for (let at = 0; at < count; at += 1) {
      const { dossierId } = await here
        .as('cd.lan')
        .createDraft({ procedureCode: '1.004837', intakeUnit: NAM_SON });
      await here.database.owner
        .insertInto('rating')
        .values({
          dossier_id: dossierId,
          intake_unit: unit,
          authority: 'X-09286-2025',
          answers: JSON.stringify(at === 0 ? { OVERALL: 'DISSATISFIED', TIME: 'LATE' } : GOOD),
          text,
          rated_at: new Date('2026-02-10T02:00:00Z'),
          rated_on: '2026-02-10',
        })
        .execute();
    }
  }
  beforeAll(async () => {
    await plant(NAM_SON, 4, 'Tôi là Vũ Thị Lan, 0912 345 678: chờ lâu');
    await plant(KINH_BAC, 2, 'Ít quá');
  });

  test('are public of units with enough ratings; the rest cannot be reckoned from the province', async () => {
    const found = await here.anyone.ratingFigures({ period: '2026-Q1' });
    expect(found).toMatchObject({ from: '2026-01-01', to: '2026-03-31', minimum: 3, place: 'RECEPTION' });
    expect(found.units.map(({ unit }) => unit.key)).toEqual([NAM_SON]);
    expect(found.units[0]?.unit.name).toContain('Nam Sơn');
    expect(found.province?.count).toBe(4);
    const items = new Map(found.units[0]?.figures.items.map((one) => [one.item, one]));
    expect(items.get('OVERALL')).toMatchObject({ good: 3, counted: 4 });
    expect(items.get('TIME')?.answers).toEqual([
      { answer: 'EARLY', count: 3 },
      { answer: 'ON_TIME', count: 0 },
      { answer: 'LATE', count: 1 },
    ]);
    expect(items.get('ONLINE')).toMatchObject({ good: 0, counted: 0 });
    expect(JSON.stringify(found)).not.toContain('chờ lâu');
  });

  test('by who decided, all of them together are enough', async () => {
    const found = await here.anyone.ratingFigures({ period: '2026-02', place: 'AUTHORITY' });
    expect(found.units.map(({ unit, figures }) => [unit.key, figures.count])).toEqual([['X-09286-2025', 6]]);
  });

  test('nothing of a time with too few, and no period of a day', async () => {
    expect(await here.anyone.ratingFigures({ period: '2026-03' })).toMatchObject({
      province: null,
      units: [],
    });
    await refused(here.anyone.ratingFigures({ period: '2026-02-10' }), 'INVALID_INPUT');
  });

  test('with what was written, without names and numbers, for the control office and the head of the unit', async () => {
    const period = '2026-02';
    const all = await here.as('ks.ha').unitRatings({ period });
    expect(all.figures?.count).toBe(4);
    expect(all.texts).toEqual(Array.from({ length: 4 }, () => 'Tôi là […], […]: chờ lâu'));
    const own = await here.as('ld.ct').unitRatings({ period, place: 'AUTHORITY', unit: 'X-09286-2025' });
    expect(own).toMatchObject({ unit: { key: 'X-09286-2025' }, figures: { count: 6 } });
    const few = await here.as('ks.ha').unitRatings({ period, unit: KINH_BAC });
    expect(few).toMatchObject({ figures: null, texts: [] });
  });

  test('not for officers without that duty, not for heads elsewhere, not for citizens', async () => {
    await refused(here.as('qu.minh').unitRatings({ unit: NAM_SON }), 'FORBIDDEN');
    await refused(here.as('kb.chutich').unitRatings({ unit: 'X-09286-2025' }), 'FORBIDDEN');
    await refused(here.as('ld.ct').unitRatings({}), 'FORBIDDEN');
    await refused(here.as('cd.lan').unitRatings({}), 'FORBIDDEN');
    await refused(here.anyone.unitRatings({}), 'UNAUTHENTICATED');
    await refused(here.as('ks.ha').unitRatings({ unit: 'KHONG-CO' }), 'NOT_FOUND');
  });
});
