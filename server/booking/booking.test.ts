import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { NAM_SON } from '../testing/dossier.ts';
import { province, TODAY, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());
beforeEach(() => here.clock.set(TODAY));
afterEach(async () => {
  const { owner } = here.database;
  for (const table of ['booking', 'booking_offer', 'delivery', 'message', 'outbox', 'access_log'] as const)
    await owner.deleteFrom(table).execute();
});

const COPY = '2.000815';
const SHOP = '1.001612';
const ELSEWHERE = 'MC-09187-2025';
const WED = '2026-12-09T10:00:00+07:00';
const THU = '2026-12-10T14:30:00+07:00';

const book = (who = 'cd.lan', startsAt = WED, procedure = COPY, unit = NAM_SON) =>
  here.as(who).bookVisit({ unit, procedure, startsAt });
const dayOf = async (date: string) =>
  (await here.anyone.listBookingSlots({ unit: NAM_SON })).days.find((day) => day.date === date);
const freeAt = async (startsAt: string) =>
  (await dayOf(startsAt.slice(0, 10)))?.slots.find((slot) => slot.startsAt === startsAt)?.free;
const told = async (who: string) => (await here.as(who).listMyMessages({})).items.map(({ text }) => text);

describe('whoever wants to come', () => {
  test('sees the hours of the unit for two weeks, holidays and weekends without any, today’s only where far enough away', async () => {
    const { unit, days } = await here.anyone.listBookingSlots({ unit: NAM_SON });
    expect(unit.key).toBe(NAM_SON);
    expect(days).toHaveLength(15);
    expect(days[0]?.slots[0]?.from).toBe('09:00');
    expect((await dayOf('2026-12-12'))?.slots).toEqual([]);
    expect((await dayOf('2026-12-09'))?.slots[0]).toMatchObject({ from: '07:30', to: '08:00', free: 2 });
    await refused(here.anyone.listBookingSlots({ unit: 'X-09286-2025' }), 'NOT_FOUND');
  });

  test('books an hour, has a slip for it, and is told of day, hour and place: in the inbox and by telephone', async () => {
    const visit = await book();
    expect(visit).toMatchObject({
      code: expect.stringMatching(/^HN-\w{4}-\w{4}$/),
      unit: { key: NAM_SON },
      procedure: { code: COPY, name: expect.stringMatching(/bản sao/i) },
      startsAt: WED,
      endsAt: '2026-12-09T10:30:00+07:00',
      standing: 'BOOKED',
      mayChange: true,
      changeableUntil: '2026-12-09T09:00:00+07:00',
      holdMinutes: 15,
    });
    expect(await freeAt(WED)).toBe(1);
    await here.deliver();
    const [text] = await told('cd.lan');
    expect(text).toBe(
      `Lịch hẹn ${visit.code}: 10 giờ 00 phút, ngày 09/12/2026, tại Trung tâm Phục vụ hành chính công phường Nam Sơn. Nhớ mang phiếu hẹn và giấy tờ.`,
    );
    const sent = await here.database.owner
      .selectFrom('delivery')
      .select('channel')
      .orderBy('channel')
      .execute();
    expect(sent.map(({ channel }) => channel)).toEqual(['SMS', 'ZALO']);
    // again the day before, and nothing once it has been cancelled
    here.clock.set('2026-12-08T10:00:00+07:00');
    await here.deliver();
    expect(await told('cd.lan')).toHaveLength(2);
  });

  test('sent twice, it is one booking', async () => {
    const lan = here.as('cd.lan');
    const input = { unit: NAM_SON, procedure: COPY, startsAt: WED };
    const [first, again] = await Promise.all([
      lan.bookVisit(input, { idempotencyKey: 'hen-mot-lan' }),
      lan.bookVisit(input, { idempotencyKey: 'hen-mot-lan' }),
    ]);
    expect(again).toEqual(first);
    expect((await lan.listMyBookings({})).items).toHaveLength(1);
  });

  test('moves it under the same code, and the hour before is free', async () => {
    const { code } = await book();
    const moved = await here.as('cd.lan').moveBooking({ code, startsAt: THU });
    expect(moved).toMatchObject({ code, startsAt: THU, standing: 'BOOKED' });
    expect([await freeAt(WED), await freeAt(THU)]).toEqual([2, 1]);
    expect((await here.as('cd.lan').listMyBookings({})).items).toHaveLength(1);
    // the reminder of the hour before says nothing
    here.clock.set('2026-12-08T10:00:00+07:00');
    await here.deliver();
    expect((await told('cd.lan')).filter((text) => text.includes('09/12/2026'))).toHaveLength(1);
  });

  test('cancels it, and may book again', async () => {
    const { code } = await book();
    const gone = await here.as('cd.lan').cancelBooking({ code });
    expect(gone).toMatchObject({ standing: 'CANCELLED', mayChange: false });
    expect(await freeAt(WED)).toBe(2);
    await refused(here.as('cd.lan').cancelBooking({ code }), 'BOOKING_OVER');
    await refused(here.as('cd.lan').moveBooking({ code, startsAt: THU }), 'BOOKING_OVER');
    expect((await book()).code).not.toBe(code);
  });

  test('not any more within the last hour before', async () => {
    const { code } = await book();
    here.clock.set('2026-12-09T09:00:00+07:00');
    await refused(here.as('cd.lan').cancelBooking({ code }), 'BOOKING_OVER');
  });

  test('books once a day for each procedure, also by moving, and no more than the province lets lie ahead', async () => {
    await book();
    const problem = await refused(book('cd.lan', '2026-12-09T15:00:00+07:00'), 'BOOKING_HELD');
    expect(problem.fields?.[0]?.messageEn).toContain('for this procedure on that day');
    const other = await book('cd.lan', THU);
    await refused(
      here.as('cd.lan').moveBooking({ code: other.code, startsAt: '2026-12-09T15:00:00+07:00' }),
      'BOOKING_HELD',
    );
    await book('cd.lan', WED, SHOP);
    await book('cd.lan', '2026-12-11T08:00:00+07:00');
    await book('cd.lan', '2026-12-14T08:00:00+07:00');
    expect((await refused(book('cd.lan', '2026-12-15T08:00:00+07:00'), 'BOOKING_HELD')).detail).toContain(
      '5 lịch hẹn',
    );
  });

  test('is refused what is no slot: too near, too far, in between, at a weekend, at a place that does not receive it', async () => {
    for (const startsAt of [
      '2026-12-07T08:30:00+07:00',
      '2026-12-22T08:00:00+07:00',
      '2026-12-09T10:10:00+07:00',
      '2026-12-12T08:00:00+07:00',
      '2026-12-09T12:00:00+07:00',
    ])
      await refused(book('cd.lan', startsAt), 'BOOKING_SLOT');
    await refused(book('cd.lan', WED, COPY, 'TTPVHCC-2025'), 'BOOKING_SLOT');
    await refused(book('cd.lan', WED, COPY, 'X-09286-2025'), 'BOOKING_SLOT');
    await refused(book('cd.lan', WED, '9.999999'), 'UNKNOWN_PROCEDURE');
  });
});

describe('places of a slot', () => {
  test('fifty at once: no more than there are places, the others are told that it is full', async () => {
    const { owner } = here.database;
    const tokens = await Promise.all(
      Array.from({ length: 50 }, async (_, at) => {
        const username = `hen.${at}`;
        await sql`
          insert into account (id, username, kind, full_name, password_hash, created_at)
          select gen_random_uuid(), ${username}, kind, full_name, password_hash, created_at
          from account where username = 'cd.son'`.execute(owner);
        return username;
      }),
    );
    const all = await Promise.allSettled(tokens.map((who) => book(who)));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    const codes = all.flatMap((one) =>
      one.status === 'rejected' ? [(one.reason as { problem?: { code: string } }).problem?.code] : [],
    );
    expect(new Set(codes)).toEqual(new Set(['BOOKING_FULL']));
    expect(await freeAt(WED)).toBe(0);
  });

  test('are what the head of the unit has set from a day on; also where slots of another length overlap', async () => {
    await book('cd.lan', WED);
    const set = { unit: NAM_SON, slotMinutes: 60, places: 1 };
    await here.as('ld.pct').setBookingOffer({ ...set, validFrom: '2026-12-09' });
    expect((await dayOf('2026-12-08'))?.slots[0]).toMatchObject({ from: '07:30', to: '08:00' });
    const wednesday = await dayOf('2026-12-09');
    expect(wednesday?.slots.map(({ from, free }) => `${from} ${free}`).slice(0, 3)).toEqual([
      '07:30 1',
      '08:30 1',
      '09:30 0',
    ]);
    await refused(book('cd.son', '2026-12-09T09:30:00+07:00'), 'BOOKING_FULL');
    await here.as('ld.pct').setBookingOffer({ ...set, places: 0, validFrom: '2026-12-09' });
    expect((await dayOf('2026-12-09'))?.slots).toEqual([]);
    expect((await here.as('cd.lan').listMyBookings({})).items).toMatchObject([{ standing: 'BOOKED' }]);
    await refused(here.as('ld.pct').setBookingOffer({ ...set, validFrom: '2026-12-06' }), 'INVALID_INPUT');
    for (const who of ['qu.minh', 'ks.ha', 'qt.vu', 'cd.lan'])
      await refused(here.as(who).setBookingOffer({ ...set, validFrom: '2026-12-09' }), 'FORBIDDEN');
    await refused(
      here.as('ld.pct').setBookingOffer({ ...set, unit: ELSEWHERE, validFrom: '2026-12-09' }),
      'FORBIDDEN',
    );
  });
});

describe('the counter', () => {
  test('sees the day by the hour, with whom and for what, and nothing of it is a number or a telephone', async () => {
    await book('cd.son', THU);
    await book('cd.lan', '2026-12-10T08:00:00+07:00');
    const { items, days, withoutShift, offer } = await here
      .as('qu.minh')
      .listVisitors({ unit: NAM_SON, day: '2026-12-10' });
    expect(items.map(({ fullName, startsAt }) => [fullName, startsAt.slice(11, 16)])).toEqual([
      ['Vũ Thị Lan', '08:00'],
      [expect.any(String), '14:30'],
    ]);
    expect(days).toEqual([{ date: '2026-12-10', count: 2 }]);
    expect(withoutShift).toEqual([]);
    expect(offer).toEqual({ slotMinutes: 30, places: 2 });
    expect(JSON.stringify(items)).not.toMatch(/999\d{9}|099\d{7}/);
    expect((await here.as('qu.minh').listVisitors({ unit: NAM_SON })).items).toEqual([]);
  });

  test('says that somebody has come, by the code or the QR code, once; late all the same after he was missed', async () => {
    const { code } = await book();
    const mark = (came: boolean, said = code) =>
      here.as('qu.minh').markVisitor({ code: said, unit: NAM_SON, came });
    await refused(mark(true), 'BOOKING_OVER');
    here.clock.set('2026-12-09T09:50:00+07:00');
    await refused(mark(false), 'BOOKING_OVER');
    here.clock.set('2026-12-09T10:15:00+07:00');
    expect(await mark(false)).toMatchObject({ standing: 'MISSED', mayArrive: true, mayMiss: false });
    expect(await mark(true, `http://127.0.0.1:8080/lich-hen/${code}`)).toMatchObject({ standing: 'ARRIVED' });
    await refused(mark(true), 'BOOKING_OVER');
    await refused(mark(true, 'HN-2222-2222'), 'NOT_FOUND');
    await refused(here.as('cd.lan').cancelBooking({ code }), 'BOOKING_OVER');
  });

  test('two officers at once: one of them says it', async () => {
    const { code } = await book();
    here.clock.set('2026-12-09T09:50:00+07:00');
    const mark = () => here.as('qu.minh').markVisitor({ code, unit: NAM_SON, came: true });
    const both = await Promise.allSettled([mark(), mark()]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  test('begins with the person and the procedure; the look is kept and she sees it', async () => {
    const { code } = await book();
    const begun = await here.as('qu.minh').getVisitor({ code, unit: NAM_SON });
    expect(begun).toMatchObject({
      procedureCode: COPY,
      applicant: { fullName: 'Vũ Thị Lan', idNumber: '999188000003' },
    });
    const looks = (await here.as('cd.lan').listMyAccesses({})).items;
    expect(looks).toMatchObject([{ purpose: 'Nhận diện người đến quầy' }]);
  });
});

describe('who may not', () => {
  test('see, move or cancel: another person, an officer, nobody', async () => {
    const { code } = await book();
    for (const who of ['cd.son', 'cd.bay', 'dn.an']) {
      await refused(here.as(who).getMyBooking({ code }), 'NOT_FOUND');
      await refused(here.as(who).cancelBooking({ code }), 'NOT_FOUND');
      await refused(here.as(who).moveBooking({ code, startsAt: THU }), 'NOT_FOUND');
      expect((await here.as(who).listMyBookings({})).items).toEqual([]);
    }
    await refused(here.as('qu.minh').getMyBooking({ code }), 'FORBIDDEN');
    await refused(
      here.as('qu.minh').bookVisit({ unit: NAM_SON, procedure: COPY, startsAt: WED }),
      'FORBIDDEN',
    );
    await refused(here.anyone.listMyBookings({}), 'UNAUTHENTICATED');
    await refused(
      here.anyone.bookVisit({ unit: NAM_SON, procedure: COPY, startsAt: WED }),
      'UNAUTHENTICATED',
    );
  });

  test('look at the visitors of a unit: other counters, control, administrators, people', async () => {
    const { code } = await book();
    here.clock.set('2026-12-09T09:50:00+07:00');
    for (const who of ['kb.tiepnhan', 'ks.ha', 'qt.vu', 'ld.ct', 'cd.lan']) {
      await refused(here.as(who).listVisitors({ unit: NAM_SON }), 'FORBIDDEN');
      await refused(here.as(who).markVisitor({ code, unit: NAM_SON, came: true }), 'FORBIDDEN');
      await refused(here.as(who).getVisitor({ code, unit: NAM_SON }), 'FORBIDDEN');
    }
    await here.as('ld.pct').listVisitors({ unit: NAM_SON });
    await refused(here.as('ld.pct').markVisitor({ code, unit: NAM_SON, came: true }), 'FORBIDDEN');
  });

  test('a visit to another unit is none of a counter’s business', async () => {
    const { code } = await book('cd.lan', WED, COPY, 'MC-09190-2025');
    here.clock.set('2026-12-09T09:50:00+07:00');
    await refused(here.as('qu.minh').markVisitor({ code, unit: NAM_SON, came: true }), 'NOT_FOUND');
    await refused(here.as('qu.minh').getVisitor({ code, unit: NAM_SON }), 'NOT_FOUND');
  });
});
