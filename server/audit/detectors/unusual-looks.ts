import { UNUSUAL, type Unusual } from '@motcua/rules/access';
import { localDate } from '@motcua/rules/calendar';
import { sql } from 'kysely';
import { byOfficer, officerIn, type HonestyDetector } from './found.ts';

interface Row {
  officer: string;
  unit: string;
  at: Date;
  dossierId: string | null;
  reasons: Unusual[];
}

/** What one officer read on one day that no work explains, for his unit to explain; `judge-looks.ts` marks it. */
export const unusualLooks: HonestyDetector = {
  name: 'UNUSUAL_LOOKS',
  async find({ tx, held, since, at }) {
    const { rows } = await sql<Row>`
      select a.account_id as officer, a.unit_key as unit, a.at, a.dossier_id as "dossierId", u.reasons
      from unusual_access u join access_log a on a.id = u.access_id
      where a.hour >= ${since} and a.at < ${at}
      order by a.id`.execute(tx);
    const looks = rows.map((row) => ({ ...row, period: localDate(held.calendar, row.at) }));
    return byOfficer(looks).flatMap((day) => {
      const [first] = day;
      if (first === undefined) return [];
      const { officer, unit, period } = first;
      return [
        {
          subject: officerIn(first),
          period,
          unit,
          officer,
          facts: { count: day.length, ...countsOf(day) },
          dossiers: day.flatMap(({ dossierId }) => (dossierId === null ? [] : [dossierId])),
        },
      ];
    });
  },
};

const countsOf = (day: readonly Row[]): Record<string, number> =>
  Object.fromEntries(
    UNUSUAL.map((sign) => [sign, day.filter(({ reasons }) => reasons.includes(sign)).length] as const).filter(
      ([, count]) => count > 0,
    ),
  );
