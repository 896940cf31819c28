import { addWorkingDays, localDate } from '@motcua/rules/calendar';
import { inOffice, parameter } from '../../organisation/index.ts';
import { byOfficer, officerIn, type HonestyDetector, type Watch } from './found.ts';
import { stopRequests, type StopRequest } from './stop-requests.ts';

/** An officer who habitually asks for more papers on the last day on which he may (NĐ 61/2018 Đ.19.4). */
export const lastDaySupplement: HonestyDetector = {
  name: 'SUPPLEMENT_ON_LAST_DAY',
  async find(watch) {
    const asked = (await stopRequests(watch))
      .filter((stop) => stop.kind === 'SUPPLEMENT' && !stop.override)
      .map((stop) => ({
        ...stop,
        period: localDate(watch.held.calendar, stop.askedAt).slice(0, 7),
        last: isLastDay(watch, stop),
      }));
    return byOfficer(asked).flatMap((own) => {
      const last = own.filter((row) => row.last);
      const percent = (100 * last.length) / own.length;
      const [first] = last;
      if (first === undefined || last.length < watch.limit('audit.lastDayCount')) return [];
      if (percent < watch.limit('audit.lastDayPercent')) return [];
      return [
        {
          subject: officerIn(first),
          period: first.period,
          unit: first.unit,
          officer: first.officer,
          facts: { count: last.length, of: own.length, percent: Math.round(percent) },
          dossiers: last.map((row) => row.dossierId),
        },
      ];
    });
  },
};

function isLastDay({ held }: Watch, { authority, procedureCode, acceptedAt, askedAt }: StopRequest): boolean {
  const { calendar } = inOffice(held, authority);
  const accepted = localDate(calendar, acceptedAt);
  const days = parameter(held, 'supplement.returnNoticeDays', accepted, procedureCode);
  return localDate(calendar, askedAt) === addWorkingDays(calendar, accepted, days);
}
