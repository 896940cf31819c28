import { addDays, isWeekend, localDate, type Calendar } from '@motcua/rules/calendar';
import { middle, type Figure } from '../figure.ts';
import { fillOpen } from '../open-dossiers.ts';
import type { World } from '../world.ts';

const OPEN = 100_000;
const AIM_MS = 1_000;
const ROUNDS = 5;

/** One holiday more: which due dates move, and how long moving them takes. */
export const calendar: Figure = {
  name: 'calendar',
  title: 'Thay đổi ngày nghỉ (a change of one holiday)',
  async run(world) {
    const now = new Date();
    const held = await calendarOf(world, now);
    await fillOpen(world, OPEN, held, now);
    const { client: proposer } = await world.as('qt.vu');
    const { client: second } = await world.as('ks.ha');
    const { id: changeId } = await proposer.proposeCalendarChange({
      days: [{ date: dayToClose(held, now), kind: 'statutory', name: 'Ngày nghỉ thử', confirmed: true }],
      reason: 'Đo hiệu năng',
      legalBasis: 'Không có',
    });
    const rounds: number[] = [];
    let total = 0;
    for (let round = 0; round <= ROUNDS; round++) {
      const begun = performance.now();
      ({ total } = await second.previewCalendarChange({ changeId }));
      if (round > 0) rounds.push(performance.now() - begun);
    }
    const shown = middle(rounds);
    const begun = performance.now();
    const { moved } = await second.decideCalendarChange({ changeId, approve: true, comment: '' });
    const applied = performance.now() - begun;
    if (moved !== total) throw new Error(`the dry run named ${total} dossiers, ${moved} were moved`);
    const count = (many: number): string => many.toLocaleString('vi');
    return [
      {
        what: `Xem trước (dry run), ${count(OPEN)} hồ sơ đang mở (open dossiers)`,
        ours: `${Math.round(shown)} ms`,
        ratio: shown / AIM_MS,
        aim: '< 1 s',
        met: shown < AIM_MS,
        note: `${count(total)} hồ sơ đổi hạn (dossiers move)`,
      },
      {
        what: 'Áp dụng trong một giao dịch (applied in one transaction)',
        ours: `${(applied / 1_000).toFixed(1).replace('.', ',')} s`,
        note: `${count(moved)} hạn, sự kiện, bước, thông báo và ${count(moved * 3)} hẹn giờ (due dates, events, steps, notices and timers)`,
      },
    ];
  },
};

export async function calendarOf(world: World, now: Date): Promise<Calendar> {
  const { client } = await world.as('ks.ha');
  const years = [0, 1].map((more) => now.getUTCFullYear() + more);
  const read = await Promise.all(years.map((year) => client.getCalendar({ year })));
  const days = read.flatMap((one) => one.days);
  const dates = (worked: boolean): Set<string> =>
    new Set(
      days
        .filter(({ kind }) => kind !== 'announced' && (kind === 'swap_work') === worked)
        .map(({ date }) => date),
    );
  return {
    id: 'bench',
    utcOffsetMinutes: 420,
    shifts: read[0]?.shifts ?? [],
    off: dates(false),
    work: dates(true),
  };
}

/** The first working day from the day after tomorrow on: nearly everything that is not late crosses it. */
function dayToClose({ off, ...rest }: Calendar, now: Date): string {
  let day = addDays(localDate({ off, ...rest }, now), 2);
  while (isWeekend(day) || off.has(day)) day = addDays(day, 1);
  return day;
}
