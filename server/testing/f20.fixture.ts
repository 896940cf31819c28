import type { Channel, ResultChannel } from '@motcua/rules/dossier';
import type { Standing } from '@motcua/rules/reports';

/** A line of fixture F20; times are those of Viet Nam, `dd/MM HH:mm` of 2026. */
export interface F20Case {
  id: string;
  sector: keyof typeof SPECIALISTS;
  channel: Channel;
  accepted: string | null;
  /** Working days; 0 the same day. */
  limit: number;
  /** As printed at acceptance, and after the wait where there was one; null while it waits. */
  due: string | null;
  pause?: readonly [string, string | null];
  finished?: string;
  returnedBy?: ResultChannel;
  /** At 30/11 24:00. */
  standing: Standing;
  hoursLate?: number;
}

/** Who handles each field; certification is settled at the counter. */
export const SPECIALISTS = {
  'Hộ tịch': 'cm.ht',
  'Đất đai': 'cm.dat',
  'Kinh doanh': 'cm.kd',
  'Xây dựng': 'cm.xd',
  'Bảo trợ xã hội': 'ns.xahoi',
  'Chứng thực': null,
} as const;

const line = (
  id: string,
  sector: F20Case['sector'],
  channel: Channel,
  [accepted, limit, due]: [string | null, number, string | null],
  standing: Standing,
  more: Partial<F20Case> = {},
): F20Case => ({ id, sector, channel, accepted, limit, due, standing, ...more });

const at = (finished: string, returnedBy: ResultChannel, hoursLate?: number): Partial<F20Case> => ({
  finished,
  returnedBy,
  ...(hoursLate === undefined ? {} : { hoursLate }),
});

/** Twenty dossiers of one unit, November 2026, 24/11 a working day. */
export const F20: readonly F20Case[] = [
  line(
    'F01',
    'Hộ tịch',
    'COUNTER',
    ['26/10 08:00', 5, '02/11 08:00'],
    'SOLVED_ON_TIME',
    at('02/11 07:45', 'COUNTER'),
  ),
  line(
    'F02',
    'Đất đai',
    'COUNTER',
    ['19/10 09:00', 10, '02/11 09:00'],
    'SOLVED_LATE',
    at('04/11 10:00', 'COUNTER', 17),
  ),
  line('F03', 'Đất đai', 'COUNTER', ['28/10 14:00', 8, '09/11 14:00'], 'OVERDUE'),
  line(
    'F04',
    'Hộ tịch',
    'COUNTER',
    ['02/11 08:30', 3, '05/11 08:30'],
    'SOLVED_EARLY',
    at('03/11 15:00', 'COUNTER'),
  ),
  line(
    'F05',
    'Hộ tịch',
    'ONLINE',
    ['01/11 21:00', 3, '04/11 17:00'],
    'SOLVED_ON_TIME',
    at('04/11 16:30', 'ELECTRONIC'),
  ),
  line(
    'F06',
    'Kinh doanh',
    'ONLINE',
    ['03/11 10:15', 3, '06/11 10:15'],
    'SOLVED_ON_TIME',
    at('06/11 10:15', 'ELECTRONIC'),
  ),
  line(
    'F07',
    'Kinh doanh',
    'ONLINE',
    ['03/11 10:15', 3, '06/11 10:15'],
    'SOLVED_LATE',
    at('06/11 10:16', 'POST', 0.02),
  ),
  line(
    'F08',
    'Xây dựng',
    'ONLINE',
    ['04/11 13:30', 15, '25/11 13:30'],
    'SOLVED_EARLY',
    at('20/11 09:00', 'COUNTER'),
  ),
  line('F09', 'Xây dựng', 'COUNTER', ['05/11 16:45', 15, '26/11 16:45'], 'OVERDUE'),
  line(
    'F10',
    'Chứng thực',
    'COUNTER',
    ['05/11 09:00', 0, '05/11 17:00'],
    'SOLVED_ON_TIME',
    at('05/11 10:20', 'COUNTER'),
  ),
  line('F11', 'Đất đai', 'POST', ['06/11 08:00', 10, '24/11 10:00'], 'SOLVED_EARLY', {
    ...at('23/11 08:00', 'POST'),
    pause: ['10/11 14:00', '12/11 16:00'],
  }),
  line(
    'F12',
    'Đất đai',
    'COUNTER',
    ['09/11 15:00', 8, '19/11 15:00'],
    'SOLVED_LATE',
    at('25/11 09:00', 'COUNTER', 27.5),
  ),
  line(
    'F13',
    'Bảo trợ xã hội',
    'COUNTER',
    ['10/11 07:30', 5, '16/11 17:00'],
    'SOLVED_EARLY',
    at('12/11 11:00', 'COUNTER'),
  ),
  line(
    'F14',
    'Bảo trợ xã hội',
    'ONLINE',
    ['11/11 11:29', 5, '18/11 11:29'],
    'SOLVED_ON_TIME',
    at('18/11 11:29', 'ELECTRONIC'),
  ),
  line('F15', 'Hộ tịch', 'ONLINE', ['16/11 09:00', 3, '19/11 09:00'], 'WITHDRAWN', {
    finished: '17/11 10:00',
  }),
  line('F16', 'Kinh doanh', 'COUNTER', [null, 3, null], 'REFUSED'),
  line('F17', 'Đất đai', 'ONLINE', ['18/11 08:00', 8, null], 'PAUSED', { pause: ['20/11 08:00', null] }),
  line(
    'F18',
    'Hộ tịch',
    'COUNTER',
    ['19/11 16:00', 3, '24/11 16:00'],
    'SOLVED_ON_TIME',
    at('24/11 16:00', 'COUNTER'),
  ),
  line('F19', 'Xây dựng', 'ONLINE', ['24/11 10:00', 15, '15/12 10:00'], 'IN_TIME'),
  line('F20', 'Đất đai', 'COUNTER', ['16/11 08:00', 5, '23/11 08:00'], 'OVERDUE'),
];

/** `dd/MM HH:mm` of 2026 as an instant. */
export function f20Time(text: string): string {
  const [, day, month, time] = /^(\d\d)\/(\d\d) (\d\d:\d\d)$/.exec(text) ?? [];
  if (day === undefined) throw new RangeError(`not a time of the fixture: ${text}`);
  return `2026-${month}-${day}T${time}:00+07:00`;
}
