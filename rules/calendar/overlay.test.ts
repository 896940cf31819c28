import { describe, expect, test } from 'vitest';
import { cal2026, calBn } from './cal-bn.fixture.ts';
import { addWorkingTime, dayRuns, instantAt, isWorkingDay, opening, withOverlay } from './index.ts';

const HOUR = 3_600_000;
const at = (date: string, time: string) => instantAt(calBn, date, time);
const nothing = new Set<string>();

describe('the calendar of one unit', () => {
  test('a closed office does not work, and the province goes on', () => {
    const start = at('2026-12-08', '16:00');
    expect(addWorkingTime(calBn, start, 2 * HOUR)).toEqual(at('2026-12-09', '08:30'));
    const closed = withOverlay(calBn, { off: new Set(['2026-12-09', '2026-12-10']), work: nothing });
    expect(addWorkingTime(closed, start, 2 * HOUR)).toEqual(at('2026-12-11', '08:30'));
    expect(addWorkingTime(calBn, start, 2 * HOUR)).toEqual(at('2026-12-09', '08:30'));
  });

  test('the unit decides for its days: closed on the swapped Saturday, open on a holiday', () => {
    const unit = withOverlay(cal2026, { off: new Set(['2026-08-22']), work: new Set(['2026-09-01']) });
    expect(isWorkingDay(unit, '2026-08-22')).toBe(false);
    expect(isWorkingDay(unit, '2026-09-01')).toBe(true);
    expect(isWorkingDay(unit, '2026-08-31')).toBe(false);
    expect(unit.off.has('2026-09-01')).toBe(false);
  });

  test('its own office hours', () => {
    const shifts = [{ from: '07:00', to: '11:30' }] as const;
    const unit = withOverlay(calBn, { off: nothing, work: nothing, shifts });
    expect(opening(unit, '2026-12-09')).toEqual(at('2026-12-09', '07:00'));
    expect(opening(calBn, '2026-12-09')).toEqual(at('2026-12-09', '07:30'));
  });

  test('its own hours for a time go before those of the province for that time', () => {
    const summer = (time: string) => [
      { from: '2026-05-15', to: '2026-09-15', shifts: [{ from: time, to: '17:00' }] },
    ];
    const province = { ...calBn, shiftPeriods: summer('07:00') };
    const unit = withOverlay(province, { off: nothing, work: nothing, shiftPeriods: summer('06:30') });
    expect(opening(unit, '2026-06-09')).toEqual(at('2026-06-09', '06:30'));
    expect(opening(province, '2026-06-09')).toEqual(at('2026-06-09', '07:00'));
    expect(opening(unit, '2026-12-09')).toEqual(at('2026-12-09', '07:30'));
  });

  test('days it has decided are confirmed for it, names are added', () => {
    const names = new Map([['2026-11-24', 'Trụ sở sửa chữa']]);
    const unit = withOverlay(calBn, { off: new Set(['2026-11-24']), work: nothing, names });
    expect(unit.unconfirmed).toEqual(new Set());
    expect(dayRuns(unit, at('2026-11-24', '00:00'), at('2026-11-24', '00:00'))).toMatchObject([
      { standing: 'HOLIDAY', name: 'Trụ sở sửa chữa' },
    ]);
    const planned = withOverlay(calBn, { off: nothing, work: nothing, unconfirmed: new Set(['2026-12-09']) });
    expect(planned.unconfirmed).toEqual(new Set(['2026-11-24', '2026-12-09']));
  });
});
