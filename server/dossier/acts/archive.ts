import { createHash } from 'node:crypto';
import { isoInstant } from '@motcua/rules/calendar';
import { todayOf } from '../../catalogue/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { takeNumbers } from '../../platform/numbers.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { assertAllowed, assertMay, signedIn } from '../guard.ts';
import { getDossierForAct, type Loaded } from '../load.ts';
import type { ArchiveRecord } from '../tables.ts';
import { write } from '../write.ts';

/** An ended dossier goes to the archive (NĐ 30/2020 Đ.30), with a manifest that names every paper and event by its hash. */
export const archiveDossier: Act<'archiveDossier'> = async (context, { dossierId, retentionYears }) => {
  const loaded = await getDossierForAct(context.db, dossierId);
  const { dossier } = loaded;
  assertMay(context, 'archiveDossier', loaded);
  assertAllowed(loaded, 'archiveDossier');
  const manifest = await context.files.put(
    new TextEncoder().encode(JSON.stringify(await manifestOf(context, loaded))),
  );
  const year = todayOf(context.reference.current(), context.now).slice(0, 4);
  return inTransaction(context.db, async (tx) => {
    const taken = await takeNumbers(tx, {
      number: { unit: dossier.intake_unit, series: 'ARCHIVE', period: year },
    });
    const record: ArchiveRecord = {
      number: `${String(taken.number).padStart(2, '0')}/${year}`,
      by: signedIn(context).fullName,
      manifest,
      retentionYears: retentionYears ?? null,
    };
    return write(context, tx, dossier, {
      act: 'archiveDossier',
      state: 'ARCHIVED',
      set: { archived_at: context.now, archive: JSON.stringify(record) },
      events: [
        { kind: 'ARCHIVED', to: 'ARCHIVED', unit: dossier.intake_unit, data: { number: record.number } },
      ],
    });
  });
};

/** Everything that belongs to the dossier; each event carries the hash of all before it, so that none can be left out. */
async function manifestOf({ db, reference }: Context, { dossier }: Loaded) {
  const { calendar } = reference.current();
  const [files, slips, events] = await Promise.all([
    db
      .selectFrom('dossier_file')
      .select(['name', 'type', 'size', 'sha256'])
      .where('dossier_id', '=', dossier.id)
      .where('removed_at', 'is', null)
      .orderBy('uploaded_at')
      .execute(),
    db
      .selectFrom('slip')
      .select(['kind', 'number', 'issued_at', 'pdf_sha256', 'data'])
      .where('dossier_id', '=', dossier.id)
      .orderBy('issued_at')
      .execute(),
    db.selectFrom('dossier_event').selectAll().where('dossier_id', '=', dossier.id).orderBy('seq').execute(),
  ]);
  let chain = '';
  return {
    dossierCode: dossier.code ?? dossier.submission_code,
    procedure: dossier.procedure_code,
    regime: dossier.regime,
    files,
    slips: slips.map(({ data, issued_at, ...slip }) => ({
      ...slip,
      issuedAt: isoInstant(calendar, issued_at),
      dataSha256: sha256(JSON.stringify(data)),
    })),
    events: events.map(({ seq, at, kind, data }) => {
      chain = sha256(`${chain}${seq}${at.toISOString()}${kind}${JSON.stringify(data)}`);
      return { seq, at: isoInstant(calendar, at), kind, chain };
    }),
  };
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
