import { sql } from 'kysely';
import { officerIn, type HonestyDetector } from './found.ts';

interface Row {
  officer: string;
  unit: string;
  /** First day of the month. */
  period: string;
  count: number;
  dossiers: string[];
}

/**
 * Helping is wanted; but one who files most of what a unit receives online makes the share of online filing his own work. All
 * that was filed online in the month at the one-stop units that received what he filed is counted beside it.
 */
export const assistedShare: HonestyDetector = {
  name: 'ASSISTED_SHARE',
  async find({ tx, since, at, limit }) {
    const { rows } = await sql<Row & { of: number }>`
      with online as (
        select d.id, d.helper_account, d.intake_unit, date_trunc('month', d.submitted_at)::date as month
        from dossier d
        where d.channel = 'ONLINE' and d.submitted_at >= date_trunc('month', ${since}::timestamptz) and d.submitted_at < ${at}
      ), whole as (
        select intake_unit, month, count(*) as count from online group by intake_unit, month
      )
      select o.helper_account as officer, o.intake_unit as unit, o.month::text as period, count(*)::int as count,
        w.count::int as of, array_agg(o.id) as dossiers
      from online o join whole w using (intake_unit, month)
      where o.helper_account is not null
      group by o.helper_account, o.intake_unit, o.month, w.count
      having count(*) >= ${limit('audit.assistedCount')}
        and count(*) * 100 >= ${limit('audit.assistedPercent')} * w.count
      order by 1, 2, 3`.execute(tx);
    return rows.map(({ count, of, dossiers, ...row }) => ({
      ...row,
      subject: officerIn(row),
      facts: { count, of, percent: Math.round((count / of) * 100) },
      dossiers,
    }));
  },
};

/** A phone that confirms for several people is hardly the phone of each; no number is told. */
export const codesToOnePhone: HonestyDetector = {
  name: 'CODES_TO_ONE_PHONE',
  async find({ tx, since, at, limit }) {
    const { rows } = await sql<Row & { people: number; phone: string }>`
      select d.helper_account as officer, d.helper_unit as unit, date_trunc('month', r.answered_at)::date::text as period,
        md5(r.phone) as phone, count(*)::int as count, count(distinct d.applicant_id_number)::int as people,
        array_agg(d.id) as dossiers
      from assisted_request r join dossier d on d.id = r.dossier_id
      where r.how = 'CODE' and r.confirmed and r.answered_at >= date_trunc('month', ${since}::timestamptz) and r.answered_at < ${at}
      group by 1, 2, 3, r.phone
      having count(distinct d.applicant_id_number) >= ${limit('audit.assistedPhonePeople')}
      order by 1, 2, 3, 4`.execute(tx);
    return rows.map(({ count, people, phone, dossiers, ...row }) => ({
      ...row,
      subject: `${officerIn(row)} ${phone}`,
      facts: { count, people },
      dossiers,
    }));
  },
};
