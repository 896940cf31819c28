import { localDate } from '@motcua/rules/calendar';
import { sql, type RawBuilder } from 'kysely';
import { unitName } from '../../organisation/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import type { Db } from '../../platform/database.ts';
import { signedIn } from '../guard.ts';
import { keptOf, revokedAmong, type Kept } from '../kept-papers.ts';
import { numberOf } from '../revoked-papers.ts';

/** One's own papers, from the dossiers one follows: the store the counter offers from (NĐ 61/2018 Đ.20.5). */
export const listMyPapers: Act<'listMyPapers'> = async (context) => {
  const { accountId } = signedIn(context);
  const { calendar, ...held } = context.reference.current();
  const kept = await keptOf(context, ownedBy(accountId));
  const [revoked, used] = await Promise.all([
    revokedAmong(context, kept),
    usesOf(context.db, accountId, kept),
  ]);
  const told = (unit: string, at: Date) => {
    const date = localDate(calendar, at);
    return { unit: unitName({ calendar, ...held }, unit, date), date };
  };
  return {
    items: kept.map(
      ({ dossierId, code, kind, name, number, at, unit, slipId, files, hashes, certified }) => ({
        kind,
        name,
        number: kind === 'FILE' ? null : number,
        dossierId,
        dossierCode: code,
        ...told(unit, at),
        revoked: revoked.has(numberOf(number ?? '')) || (certified?.revokedAt ?? null) !== null,
        certified:
          certified === null
            ? null
            : { code: certified.code, signer: certified.signer, revokeReason: certified.revokeReason },
        slipId,
        files,
        uses: used
          .filter((use) => use.from === dossierId && use.hashes.some((hash) => hashes.includes(hash)))
          .map((use) => ({ dossierId: use.dossierId, dossierCode: use.code, ...told(use.unit, use.at) })),
      }),
    ),
  };
};

/** Not those of a dossier he filed for somebody else: nothing of it is offered for him. */
const ownedBy = (accountId: string): RawBuilder<boolean> => sql<boolean>`d.owner_account = ${accountId}
  and d.applicant_id_number = coalesce(
    (select p.id_number from account a join person p on p.id = a.person_id where a.id = ${accountId}),
    d.applicant_id_number)`;

interface Use {
  from: string;
  dossierId: string;
  code: string;
  unit: string;
  at: Date;
  hashes: string[];
}

async function usesOf(db: Db, accountId: string, kept: readonly Kept[]): Promise<Use[]> {
  const from = [...new Set(kept.map(({ dossierId }) => dossierId))];
  const { rows } = await sql<Use>`
    select f.taken_from as "from", d.id as "dossierId", coalesce(d.code, d.submission_code) as code, d.intake_unit as unit,
      min(f.uploaded_at) as at, jsonb_agg(f.sha256) as hashes
    from dossier d join dossier_file f on f.dossier_id = d.id and f.removed_at is null
    where d.owner_account = ${accountId} and f.taken_from = any(${from}::uuid[])
    group by f.taken_from, d.id
    order by at desc`.execute(db);
  return rows;
}
