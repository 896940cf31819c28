import { describe, expect, test } from 'vitest';
import { cal2026, calBn, calBnCultureDay } from '../calendar/cal-bn.fixture.ts';
import {
  computeDue,
  deadlineStatus,
  explainLedger,
  formatWorkingDuration,
  formatWorkingTime,
  WORKING_DAY_MS,
  WORKING_HOUR_MS,
} from './index.ts';
import type { ClockInput } from './index.ts';

const at = (local: string) => new Date(`${local}:00+07:00`);

const f18: ClockInput = {
  start: at('2026-11-19T16:00'),
  limit: { value: 3, unit: 'workingDay' },
  granularity: 'HOUR',
  pauses: [],
  policy: 'PAUSE',
  calendar: calBnCultureDay,
};

const told = (change: Partial<ClockInput>, lang: 'vi' | 'en' = 'vi') => {
  const input = { ...f18, ...change };
  return explainLedger(computeDue(input).ledger, input.calendar, lang);
};

describe('the ledger in the words of a clerk', () => {
  test('over a weekend and the holiday of 24/11', () => {
    expect(told({})).toEqual([
      'Tiếp nhận 16 giờ 00 phút, ngày 19/11/2026, thời hạn 3 ngày làm việc',
      'Bắt đầu tính từ 16 giờ 00 phút, ngày 19/11/2026',
      'Tính 1 ngày 1 giờ làm việc: từ 16 giờ 00 phút, ngày 19/11/2026 đến 17 giờ 00 phút, ngày 20/11/2026',
      'Không tính 21/11/2026 đến 22/11/2026 (cuối tuần)',
      'Tính 1 ngày làm việc: từ 07 giờ 30 phút, ngày 23/11/2026 đến 17 giờ 00 phút, ngày 23/11/2026',
      'Không tính 24/11/2026 (Ngày Văn hóa Việt Nam)',
      'Tính 7 giờ làm việc: từ 07 giờ 30 phút, ngày 25/11/2026 đến 16 giờ 00 phút, ngày 25/11/2026',
      'Hẹn trả kết quả 16 giờ 00 phút, ngày 25/11/2026',
    ]);
  });

  test('an unnamed day off is just a day off', () => {
    const { names: _, ...unnamed } = calBnCultureDay;
    expect(told({ calendar: unnamed })).toContain('Không tính 24/11/2026 (ngày nghỉ)');
  });

  test('the day of receipt and the swapped Saturday', () => {
    expect(told({ start: at('2026-08-20T14:05'), granularity: 'DAY', calendar: cal2026 })).toEqual([
      'Tiếp nhận 14 giờ 05 phút, ngày 20/08/2026, thời hạn 3 ngày làm việc',
      'Ngày nhận không tính, bắt đầu tính từ ngày 21/08/2026',
      'Tính 2 ngày làm việc: từ 07 giờ 30 phút, ngày 21/08/2026 đến 17 giờ 00 phút, ngày 22/08/2026 (kể cả ngày làm bù 22/08/2026)',
      'Không tính 23/08/2026 (cuối tuần)',
      'Tính 1 ngày làm việc: từ 07 giờ 30 phút, ngày 24/08/2026 đến 17 giờ 00 phút, ngày 24/08/2026',
      'Hẹn trả kết quả 17 giờ 00 phút, ngày 24/08/2026',
    ]);
  });

  test('a pause with its reason and its basis', () => {
    const pauses = [
      {
        from: at('2026-11-20T09:00'),
        to: at('2026-11-20T16:00'),
        kind: 'SUPPLEMENT',
        legalBasis: 'NĐ 61/2018/NĐ-CP Đ.19',
      },
    ];
    const line =
      'Tạm dừng (chờ bổ sung hồ sơ; căn cứ NĐ 61/2018/NĐ-CP Đ.19) từ 09 giờ 00 phút, ngày 20/11/2026 đến 16 giờ 00 phút, ngày 20/11/2026: không tính 5 giờ 30 phút làm việc';
    expect(told({ pauses })).toContain(line);
    expect(told({ pauses, policy: 'RESTART' })).toContain(
      'Tính lại toàn bộ thời hạn từ 16 giờ 00 phút, ngày 20/11/2026',
    );
    expect(told({ pauses, policy: 'CONTINUE' }).join('\n')).toContain('không làm thay đổi thời hạn');
  });

  test('an open pause says that there is no due date yet', () => {
    expect(told({ pauses: [{ from: at('2026-11-20T09:00') }] }).at(-1)).toBe(
      'Tạm dừng từ 09 giờ 00 phút, ngày 20/11/2026, chưa kết thúc nên chưa có hạn trả kết quả',
    );
  });

  test('an unconfirmed holiday is announced', () => {
    expect(told({ calendar: calBn }).at(-1)).toBe('Lịch nghỉ ngày 24/11/2026 chưa chốt, hạn có thể thay đổi');
  });

  test('calendar days, moved from a Sunday', () => {
    const limit = { value: 3, unit: 'day' } as const;
    expect(told({ limit, pauses: [{ from: at('2026-11-19T17:00'), to: at('2026-11-20T08:00') }] })).toEqual([
      'Tiếp nhận 16 giờ 00 phút, ngày 19/11/2026, thời hạn 3 ngày',
      'Ngày nhận không tính, bắt đầu tính từ ngày 20/11/2026',
      'Tính 3 ngày: 20/11/2026 đến 22/11/2026',
      'Tạm dừng từ 17 giờ 00 phút, ngày 19/11/2026 đến 08 giờ 00 phút, ngày 20/11/2026: không tính 30 phút làm việc',
      'Cộng thêm 1 ngày do tạm dừng, ngày cuối chuyển sang 23/11/2026',
      'Tính đến hết giờ làm việc ngày 23/11/2026',
      'Hẹn trả kết quả 17 giờ 00 phút, ngày 23/11/2026',
    ]);
    expect(told({ limit }).join('\n')).toContain(
      'Ngày cuối 22/11/2026 là ngày nghỉ, chuyển sang ngày làm việc tiếp theo 23/11/2026',
    );
  });

  test('in English too', () => {
    expect(told({ start: at('2026-12-12T09:12'), calendar: calBn }, 'en')).toEqual([
      'Received 09:12, 12/12/2026, time limit 3 working days',
      'Not counted: 12/12/2026 to 13/12/2026 (weekend)',
      'Received outside office hours, taken as received 07:30, 14/12/2026',
      'Counted from 07:30, 14/12/2026',
      'Counted 3 working days: from 07:30, 14/12/2026 to 17:00, 16/12/2026',
      'Due 17:00, 16/12/2026',
    ]);
  });
});

describe('working time in words', () => {
  test.each([
    [
      2 * WORKING_DAY_MS + 3 * WORKING_HOUR_MS,
      'còn 2 ngày 3 giờ làm việc',
      '2 working days 3 working hours left',
    ],
    [45 * 60_000, 'còn 45 phút làm việc', '45 working minutes left'],
    [1, 'còn 1 phút làm việc', '1 working minute left'],
    [0, 'đến hạn', 'due now'],
    [-60_000, 'quá hạn 1 phút làm việc', '1 working minute overdue'],
    [-27.5 * WORKING_HOUR_MS, 'quá hạn 27,5 giờ làm việc', '27.5 working hours overdue'],
    [-1000 * WORKING_HOUR_MS, 'quá hạn 1.000 giờ làm việc', '1,000 working hours overdue'],
  ])('%d ms', (ms, vi, en) => {
    expect(formatWorkingTime(ms, 'vi')).toBe(vi);
    expect(formatWorkingTime(ms, 'en')).toBe(en);
  });

  test('nothing is still a duration', () => expect(formatWorkingDuration(0, 'vi')).toBe('0 phút làm việc'));
});

describe('how a dossier stands to its due date', () => {
  const due = at('2026-12-23T10:00');

  test.each([
    ['2026-12-21T10:00', 'ON_TRACK'],
    ['2026-12-22T09:59', 'ON_TRACK'],
    ['2026-12-22T10:00', 'DUE_SOON'],
    ['2026-12-23T10:00', 'DUE_SOON'],
    ['2026-12-23T10:01', 'OVERDUE'],
  ])('at %s: %s', (now, status) => expect(deadlineStatus(calBn, at(now), due)).toBe(status));

  test('a fifth of a long limit warns earlier than a day', () => {
    const limitMs = 10 * WORKING_DAY_MS;
    expect(deadlineStatus(calBn, at('2026-12-21T10:00'), due, { limitMs })).toBe('DUE_SOON');
    expect(deadlineStatus(calBn, at('2026-12-21T09:59'), due, { limitMs })).toBe('ON_TRACK');
  });

  test('overdue begins at night too, though no working time has passed', () => {
    expect(deadlineStatus(calBn, at('2026-12-23T17:01'), at('2026-12-23T17:00'))).toBe('OVERDUE');
  });

  test('without a due date the clock stands still', () =>
    expect(deadlineStatus(calBn, at('2026-12-21T10:00'), null)).toBe('PAUSED'));
});
