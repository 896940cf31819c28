import { localDate, workingTimeBetween } from '@motcua/rules/calendar';
import { dueUnder } from '../../catalogue/index.ts';
import { inOffice } from '../../organisation/index.ts';
import { byOfficer, officerIn, type HonestyDetector, type Watch } from './found.ts';
import { stopRequests, type StopRequest } from './stop-requests.ts';

/**
 * A pause that begins when almost nothing of the time limit is left, or when it is over; and a dossier that an officer had
 * withdrawn or stopped then, for that takes it out of biểu II.06a before it is late there.
 */
export const pauseBeforeDue: HonestyDetector = {
  name: 'PAUSE_BEFORE_DUE',
  async find(watch) {
    const most = watch.limit('audit.pauseLastPercent');
    const late = (await stopRequests(watch)).flatMap((stop) => {
      const percent = percentLeft(watch, stop);
      if (percent === null || percent > most) return [];
      const period = localDate(watch.held.calendar, stop.at);
      return [{ ...stop, percent, period }];
    });
    return byOfficer(late).map((own) => ({
      subject: officerIn(own[0] as (typeof own)[number]),
      period: own[0]?.period ?? '',
      unit: own[0]?.unit ?? '',
      officer: own[0]?.officer ?? null,
      facts: {
        count: own.length,
        ended: own.filter((row) => row.kind === 'ENDED').length,
        percent: Math.round(Math.min(...own.map((row) => row.percent)) * 10) / 10,
      },
      dossiers: own.map((row) => row.dossierId),
    }));
  },
};

/** Working time left until due when the clock was stopped, in per cent of what it had; null where it runs on. */
function percentLeft({ held }: Watch, stop: StopRequest): number | null {
  const office = inOffice(held, stop.authority);
  const earlier = stop.pauses
    .filter((pause) => new Date(pause.from) < stop.at)
    .map(({ from, to, policy, ...pause }) => ({
      ...pause,
      from: new Date(from),
      to: to === null ? null : new Date(to),
      ...(policy === undefined ? {} : { policy }),
    }));
  const own = stop.pauses.find((pause) => new Date(pause.from).getTime() === stop.at.getTime());
  if (stop.kind !== 'ENDED' && (own?.policy ?? stop.clock.policy) === 'CONTINUE') return null;
  const { due } = dueUnder(office, stop.clock, stop.acceptedAt, earlier);
  if (due === null) return null;
  const begun =
    earlier.findLast((pause) => (pause.policy ?? stop.clock.policy) === 'RESTART')?.to ?? stop.acceptedAt;
  const whole = workingTimeBetween(office.calendar, begun, due);
  return whole === 0 || stop.at >= due
    ? 0
    : (100 * workingTimeBetween(office.calendar, stop.at, due)) / whole;
}
