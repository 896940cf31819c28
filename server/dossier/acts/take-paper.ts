import { randomUUID } from 'node:crypto';
import type { EarlierPaper } from '@motcua/contract/counter';
import type { Insertable } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { Schema } from '../../platform/database.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { assertUnaltered } from '../certified/assert-valid.ts';
import { assertFillsIn, signedIn } from '../guard.ts';
import { getDossierForAct, type Loaded } from '../load.ts';
import { papersForDraft } from '../papers-for-draft.ts';
import { write } from '../write.ts';

type Bytes = Pick<Insertable<Schema['dossier_file']>, 'name' | 'type' | 'size' | 'sha256'>;

/**
 * A paper the offices hold already goes into the draft with its source; the person is not asked for it
 * again (NĐ 61/2018 Đ.20.5). A citizen who takes it agrees by that to its being read for this dossier; the timeline says who took it.
 */
export const takePaper: Act<'takePaper'> = async (
  context,
  { dossierId, component, fromDossier, fromComponent = null },
) => {
  const loaded = await getDossierForAct(context.db, dossierId);
  assertFillsIn(context, loaded);
  const paper = (await papersForDraft(context, loaded)).find(
    (one) =>
      one.component === component && one.fromDossier === fromDossier && one.fromComponent === fromComponent,
  );
  if (paper === undefined || (await isTaken(context, loaded, paper)))
    throw new Refusal(
      'NOT_FOUND',
      'Giấy tờ này không còn dùng lại được, hoặc đã có trong hồ sơ. Xem lại danh sách giấy tờ đã có.',
    );
  const files = await bytesOf(context, paper);
  const caller = signedIn(context);
  return inTransaction(context.db, async (tx) => {
    const receipt = await write(context, tx, loaded.dossier, {
      act: 'updateDraft',
      state: 'DRAFT',
      events: [
        {
          kind: 'PAPER_TAKEN_OVER',
          unit: loaded.dossier.intake_unit,
          data: { note: paper.name, code: paper.source.dossierCode ?? '' },
        },
      ],
    });
    await tx
      .insertInto('dossier_file')
      .values(
        files.map((file) => ({
          ...file,
          id: randomUUID(),
          dossier_id: dossierId,
          component,
          uploaded_by: caller.accountId,
          uploaded_by_name: caller.fullName,
          uploaded_at: context.now,
          removed_at: null,
          taken_from: fromDossier,
        })),
      )
      .execute();
    return receipt;
  });
};

async function isTaken({ db }: Context, { dossier }: Loaded, paper: EarlierPaper): Promise<boolean> {
  const found = await db
    .selectFrom('dossier_file')
    .select('id')
    .where('dossier_id', '=', dossier.id)
    .where('component', '=', paper.component)
    .where('taken_from', '=', paper.fromDossier)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return found !== undefined;
}

/** Stored bytes are shared, never copied. */
async function bytesOf(context: Context, paper: EarlierPaper): Promise<Bytes[]> {
  if (paper.kind === 'CERTIFIED_COPY') return copyBytes(context, paper);
  if (paper.kind === 'FILE')
    return context.db
      .selectFrom('dossier_file')
      .select(['name', 'type', 'size', 'sha256'])
      .where('dossier_id', '=', paper.fromDossier)
      .where('component', '=', paper.fromComponent)
      .where('removed_at', 'is', null)
      .orderBy('uploaded_at')
      .execute();
  const { result } = (await getDossierForAct(context.db, paper.fromDossier)).dossier;
  if (result?.fileId !== null && result?.fileId !== undefined)
    return context.db
      .selectFrom('dossier_file')
      .select(['name', 'type', 'size', 'sha256'])
      .where('id', '=', result.fileId)
      .execute();
  const { pdf_sha256: sha256 } = await context.db
    .selectFrom('slip')
    .select('pdf_sha256')
    .where('id', '=', result?.slipId ?? '')
    .executeTakeFirstOrThrow();
  if (sha256 === null) throw new Error(`the result of dossier ${paper.fromDossier} has no bytes`);
  const { length } = await context.files.get(sha256);
  const name = `${paper.name} ${(paper.number ?? '').replaceAll('/', '-')}.pdf`;
  return [{ name, type: 'application/pdf', size: length, sha256 }];
}

/** A certified copy is used as it was signed, or not at all. */
async function copyBytes(context: Context, { fromComponent }: EarlierPaper): Promise<Bytes[]> {
  const file = await context.db
    .selectFrom('certification')
    .innerJoin('dossier_file as file', 'file.id', 'certification.file_id')
    .select(['file.name', 'file.type', 'file.size', 'file.sha256'])
    .where('certification.id', '=', fromComponent)
    .executeTakeFirstOrThrow();
  await assertUnaltered(context, file.sha256);
  return [file];
}
