import type { FieldError } from '@motcua/contract/errors';
import { formatInstant } from '@motcua/rules/text';
import type { Context } from '../platform/context.ts';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Tx } from '../platform/transaction.ts';
import { signedIn } from './guard.ts';
import type { Loaded } from './load.ts';

/** An original the applicant hands back for the result, by the number he gave. */
interface Original {
  paper: string;
  number: string;
  question: string;
  name: string;
}

/** A number is the same however it is spaced and written. */
const numberOf = (said: string): string => said.replaceAll(/[^\p{L}\p{N}]/gu, '').toUpperCase();

const originalsOf = ({ dossier, procedure }: Loaded): Original[] =>
  procedure.components.flatMap(({ name, collected }) => {
    const said = collected === undefined ? undefined : dossier.answers[collected.numberIn];
    const number = numberOf(String(said ?? ''));
    return collected === undefined || number === ''
      ? []
      : [{ paper: collected.paper, number, question: collected.numberIn, name }];
  });

/**
 * A paper that was taken back proves nothing in another matter (C-15).
 *
 * @throws {Refusal} INCOMPLETE, naming the dossier whose result replaced it
 */
export async function assertNotRevoked(context: Context, loaded: Loaded): Promise<void> {
  const originals = originalsOf(loaded);
  if (originals.length === 0) return;
  const rows = await revoked(context.db, originals);
  const { calendar } = context.reference.current();
  const fields = originals.flatMap(({ paper, number, question, name }): FieldError[] => {
    const row = rows.find((one) => one.paper === paper && one.number === number);
    if (row === undefined || row.dossier_id === loaded.dossier.id) return [];
    const [vi, en] = [formatInstant(calendar, row.at, 'vi'), formatInstant(calendar, row.at, 'en')];
    return [
      {
        field: question,
        message: `${name} số này đã thu hồi lúc ${vi}, thay bằng kết quả của hồ sơ ${row.code ?? ''}. Ghi số của giấy mới.`,
        messageEn: `This paper was taken back at ${en} for the result of dossier ${row.code ?? ''}. Give the number of the new one.`,
      },
    ];
  });
  if (fields.length > 0)
    throw new Refusal('INCOMPLETE', { detail: 'Giấy tờ nêu trong hồ sơ không còn giá trị.', fields });
}

const revoked = (db: Db | Tx, originals: readonly Original[]) =>
  db
    .selectFrom('revoked_paper')
    .innerJoin('dossier', 'dossier.id', 'revoked_paper.dossier_id')
    .select(['paper', 'number', 'dossier_id', 'at', 'dossier.code'])
    .where((row) =>
      row.or(
        originals.map(({ paper, number }) => row.and([row('paper', '=', paper), row('number', '=', number)])),
      ),
    )
    .execute();

/** The old originals are kept with the dossier whose result replaces them; a refusal replaces nothing. */
export async function revokeOriginals(context: Context, tx: Tx, loaded: Loaded): Promise<Original[]> {
  const originals = loaded.dossier.result?.outcome === 'GRANT' ? originalsOf(loaded) : [];
  for (const { paper, number } of originals)
    await tx
      .insertInto('revoked_paper')
      .values({
        paper,
        number,
        dossier_id: loaded.dossier.id,
        at: context.now,
        by_account: signedIn(context).accountId,
      })
      .onConflict((on) => on.columns(['paper', 'number']).doNothing())
      .execute();
  return originals;
}
