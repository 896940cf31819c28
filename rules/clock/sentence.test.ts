import { describe, expect, test } from 'vitest';
import { cal2026, calBn, calBnCultureDay } from '../calendar/cal-bn.fixture.ts';
import { computeDue, explainRescheduled, explainSentence } from './index.ts';
import type { ClockInput } from './index.ts';

const at = (local: string) => new Date(`${local}:00+07:00`);

const j5: ClockInput = {
  start: at('2026-12-07T08:00'),
  limit: { value: 10, unit: 'workingDay' },
  granularity: 'HOUR',
  pauses: [
    {
      from: at('2026-12-09T14:00'),
      to: at('2026-12-11T16:00'),
      kind: 'SUPPLEMENT',
      document: 'Phiếu yêu cầu bổ sung số 1',
    },
  ],
  policy: 'PAUSE',
  calendar: calBn,
};

const told = (change: Partial<ClockInput> = {}, lang: 'vi' | 'en' = 'vi') => {
  const input = { ...j5, ...change };
  return explainSentence(computeDue(input).ledger, input.calendar, lang);
};

describe('C-24: a due date explains itself in one sentence', () => {
  test.each([
    [
      'PAUSE',
      'Hẹn trả 10:00 thứ Tư 23/12/2026: bắt đầu 08:00 thứ Hai 07/12/2026, thời hạn 10 ngày làm việc, trừ thứ Bảy, Chủ nhật (12–13/12/2026; 19–20/12/2026), tạm dừng 18 giờ làm việc vì chờ bổ sung hồ sơ (Phiếu yêu cầu bổ sung số 1)',
      'Due 10:00 Wednesday 23/12/2026: started 08:00 Monday 07/12/2026, time limit 10 working days, not counting Saturday and Sunday (12–13/12/2026; 19–20/12/2026), paused 18 working hours, waiting for missing papers (Phiếu yêu cầu bổ sung số 1)',
    ],
    [
      'RESTART',
      'Hẹn trả 16:00 thứ Sáu 25/12/2026: bắt đầu 08:00 thứ Hai 07/12/2026, thời hạn 10 ngày làm việc, dừng 14:00 thứ Tư 09/12/2026 vì chờ bổ sung hồ sơ (Phiếu yêu cầu bổ sung số 1) rồi tính lại toàn bộ thời hạn từ 16:00 thứ Sáu 11/12/2026, trừ thứ Bảy, Chủ nhật (12–13/12/2026; 19–20/12/2026)',
      'Due 16:00 Friday 25/12/2026: started 08:00 Monday 07/12/2026, time limit 10 working days, stopped 14:00 Wednesday 09/12/2026, waiting for missing papers (Phiếu yêu cầu bổ sung số 1) and the whole time limit run again from 16:00 Friday 11/12/2026, not counting Saturday and Sunday (12–13/12/2026; 19–20/12/2026)',
    ],
    [
      'CONTINUE',
      'Hẹn trả 08:00 thứ Hai 21/12/2026: bắt đầu 08:00 thứ Hai 07/12/2026, thời hạn 10 ngày làm việc, trừ thứ Bảy, Chủ nhật (12–13/12/2026; 19–20/12/2026), việc chờ bổ sung hồ sơ từ 14:00 thứ Tư 09/12/2026 (Phiếu yêu cầu bổ sung số 1) không dừng thời hạn',
      'Due 08:00 Monday 21/12/2026: started 08:00 Monday 07/12/2026, time limit 10 working days, not counting Saturday and Sunday (12–13/12/2026; 19–20/12/2026), waiting for missing papers from 14:00 Wednesday 09/12/2026 (Phiếu yêu cầu bổ sung số 1) does not stop the limit',
    ],
  ] as const)('J5 under %s', (policy, vi, en) => {
    expect(told({ policy })).toBe(vi);
    expect(told({ policy }, 'en')).toBe(en);
  });

  test('a supplement that restarts and an obligation that stops, in one dossier', () => {
    const [supplement] = j5.pauses;
    const obligation = {
      from: at('2026-12-15T08:00'),
      to: at('2026-12-17T08:00'),
      kind: 'FINANCIAL_OBLIGATION',
      legalBasis: 'Luật Đất đai',
    };
    const pauses = [...(supplement ? [{ ...supplement, policy: 'RESTART' as const }] : []), obligation];
    expect(told({ pauses })).toBe(
      'Hẹn trả 16:00 thứ Ba 29/12/2026: bắt đầu 08:00 thứ Hai 07/12/2026, thời hạn 10 ngày làm việc, dừng 14:00 thứ Tư 09/12/2026 vì chờ bổ sung hồ sơ (Phiếu yêu cầu bổ sung số 1) rồi tính lại toàn bộ thời hạn từ 16:00 thứ Sáu 11/12/2026, trừ thứ Bảy, Chủ nhật (12–13/12/2026; 19–20/12/2026; 26–27/12/2026), tạm dừng 16 giờ làm việc vì chờ thực hiện nghĩa vụ tài chính (căn cứ Luật Đất đai)',
    );
  });

  test('while the clock stands still', () => {
    const pauses = [{ from: at('2026-12-09T14:00'), kind: 'SUPPLEMENT' }];
    expect(told({ pauses })).toBe(
      'Chưa có hạn trả: bắt đầu 08:00 thứ Hai 07/12/2026, thời hạn 10 ngày làm việc, đang tạm dừng từ 14:00 thứ Tư 09/12/2026 vì chờ bổ sung hồ sơ',
    );
    expect(told({ pauses }, 'en')).toContain('No due date yet: ');
  });

  test('received on a Saturday, and in the late hour before a holiday', () => {
    const limit = { value: 3, unit: 'workingDay' } as const;
    expect(told({ start: at('2026-12-12T09:12'), limit, pauses: [] })).toBe(
      'Hẹn trả 17:00 thứ Tư 16/12/2026: nhận 09:12 thứ Bảy 12/12/2026 (ngoài giờ làm việc) nên bắt đầu 07:30 thứ Hai 14/12/2026, thời hạn 3 ngày làm việc, trừ thứ Bảy, Chủ nhật (12–13/12/2026)',
    );
    const late = { start: at('2026-11-23T16:30'), limit, pauses: [], lateHourMinutes: 60 };
    expect(told({ ...late, calendar: calBnCultureDay })).toBe(
      'Hẹn trả 17:00 thứ Sáu 27/11/2026: nhận 16:30 thứ Hai 23/11/2026 (sát giờ kết thúc ngày làm việc) nên bắt đầu 07:30 thứ Tư 25/11/2026, thời hạn 3 ngày làm việc, trừ Ngày Văn hóa Việt Nam (24/11/2026)',
    );
    expect(told({ ...late, calendar: calBn }, 'en')).toBe(
      'Due 17:00 Thursday 26/11/2026: received 16:30 Monday 23/11/2026 (too shortly before closing), so started 07:30 Tuesday 24/11/2026, time limit 3 working days, whether 24/11/2026 is worked is not yet decided, so the due date may change',
    );
  });

  test('the day of receipt, the swapped Saturday and the holidays of 2026', () => {
    expect(told({ start: at('2026-08-20T14:05'), pauses: [], granularity: 'DAY', calendar: cal2026 })).toBe(
      'Hẹn trả 17:00 thứ Hai 07/09/2026: nhận 14:05 thứ Năm 20/08/2026, ngày nhận không tính nên bắt đầu từ thứ Sáu 21/08/2026, thời hạn 10 ngày làm việc, trừ ngày nghỉ cuối tuần (23/08/2026; 29–30/08/2026; 05–06/09/2026) và ngày nghỉ (31/08–02/09/2026), kể cả ngày làm bù 22/08/2026',
    );
  });

  test('calendar days: a pause added, the last day moved', () => {
    const days = { start: at('2026-11-19T16:00'), limit: { value: 3, unit: 'day' } } as const;
    expect(told({ ...days, pauses: [{ from: at('2026-11-19T16:30'), to: at('2026-11-20T08:00') }] })).toBe(
      'Hẹn trả 17:00 thứ Hai 23/11/2026: nhận 16:00 thứ Năm 19/11/2026, ngày nhận không tính nên bắt đầu từ thứ Sáu 20/11/2026, thời hạn 3 ngày, tạm dừng 1 giờ làm việc, cộng thêm 1 ngày do tạm dừng',
    );
    expect(told({ ...days, pauses: [] })).toContain(
      'ngày cuối Chủ nhật 22/11/2026 là ngày nghỉ nên chuyển sang thứ Hai 23/11/2026',
    );
  });

  test('of many weekends only the number is told', () => {
    const limit = { value: 40, unit: 'workingDay' } as const;
    expect(told({ limit, pauses: [] })).toContain('trừ 8 kỳ nghỉ cuối tuần và ngày nghỉ (01/01/2027)');
    expect(told({ limit, pauses: [] }, 'en')).toContain('not counting 8 weekends and day off (01/01/2027)');
  });
});

test('a re-appointment says against which date lateness still counts', () => {
  const [due, to] = [at('2026-12-23T10:00'), at('2026-12-28T10:00')];
  expect(explainRescheduled(due, to, calBn, 'vi')).toBe(
    'Hẹn lại từ 10:00 thứ Tư 23/12/2026 sang 10:00 thứ Hai 28/12/2026; việc trễ hạn vẫn tính theo hạn 10:00 thứ Tư 23/12/2026',
  );
  expect(explainRescheduled(due, to, calBn, 'en')).toBe(
    'Rescheduled from 10:00 Wednesday 23/12/2026 to 10:00 Monday 28/12/2026; lateness still counts against 10:00 Wednesday 23/12/2026',
  );
});
