import type { FieldError } from '@motcua/contract/errors';
import { formatInstant } from '@motcua/rules/text';
import { sql } from 'kysely';
import type { Context } from '../platform/context.ts';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Tx } from '../platform/transaction.ts';
import { signedIn } from './guard.ts';
import type { Loaded } from './load.ts';
import type { EventData } from './tables.ts';

/** An original the applicant hands back for the result, by the number he gave. */
interface Original {
  code: string;
  paper: string;
  number: string;
  question: string;
  name: string;
}

/** A number is the same however it is spaced and written. */
export const numberOf = (said: string): string => said.replaceAll(/[^\p{L}\p{N}]/gu, '').toUpperCase();

const originalsOf = ({ dossier, procedure }: Loaded): Original[] =>
  procedure.components.flatMap(({ code, name, collected }) => {
    const said = collected === undefined ? undefined : dossier.answers[collected.numberIn];
    const number = numberOf(String(said ?? ''));
    return collected === undefined || number === ''
      ? []
      : [{ code, paper: collected.paper, number, question: collected.numberIn, name }];
  });

/** A paper that was taken back proves nothing in another matter (C-15); the parts of a bundle are one matter. */
interface Taken {
  paper: string;
  number: string;
  at: Date;
  code: string | null;
}

/**
 * @throws {Refusal} INCOMPLETE, naming the dossier whose result replaced a paper
 */
export async function assertNotRevoked(context: Context, loaded: Loaded): Promise<void> {
  const originals = originalsOf(loaded);
  const fields = takenFields(context, originals, await takenElsewhere(context.db, loaded, originals));
  if (fields.length > 0)
    throw new Refusal('INCOMPLETE', { detail: 'Giấy tờ nêu trong hồ sơ không còn giá trị.', fields });
}

/**
 * Before a result is granted for an original: it is still there, and no other result is signed for it and waits to be handed over.
 * Until the transaction ends nobody else can be granted one for the same original.
 *
 * @throws {Refusal} INCOMPLETE, naming the other dossier
 */
export async function assertRevocable(context: Context, tx: Tx, loaded: Loaded): Promise<void> {
  const originals = originalsOf(loaded);
  if (originals.length === 0) return;
  for (const original of originals.map(({ paper, number }) => `original ${paper} ${number}`).toSorted())
    await sql`select pg_advisory_xact_lock(hashtextextended(${original}, 0))`.execute(tx);
  await assertNotRevoked({ ...context, db: tx }, loaded);
  const rows = await signedElsewhere(tx, loaded, originals);
  const fields = originals.flatMap(({ paper, number, question, name }): FieldError[] => {
    const row = rows.find((one) => one.paper === paper && numberOf(one.said ?? '') === number);
    if (row === undefined) return [];
    return [
      {
        field: question,
        message: `${name} số này sẽ thu hồi khi trả kết quả đã ký của hồ sơ ${row.code ?? ''}.`,
        messageEn: `This paper will be taken back with the result of dossier ${row.code ?? ''}, which is signed.`,
      },
    ];
  });
  if (fields.length > 0)
    throw new Refusal('INCOMPLETE', {
      detail:
        'Giấy tờ của hồ sơ này đã dùng cho một kết quả khác chưa trả. Trả lại để người thụ lý kiểm tra; thay thế kết quả thì chọn không đồng ý.',
      fields,
    });
}

/**
 * The old originals are kept with the dossier whose result replaces them; a refusal replaces nothing. What another matter has
 * already, which no signature can foresee that was given before, keeps nobody from his result. Answers what the event tells of it.
 *
 * @param missing components whose original was not there to be taken; its number proves nothing any more all the same
 */
export async function revokeOriginals(
  context: Context,
  tx: Tx,
  loaded: Loaded,
  missing: readonly string[] = [],
): Promise<Pick<EventData, 'note' | 'code'>> {
  const { dossier } = loaded;
  const named = dossier.result?.outcome === 'GRANT' ? originalsOf(loaded) : [];
  const originals: Original[] = [];
  for (const original of named) {
    const { paper, number } = original;
    const [row] = await tx
      .insertInto('revoked_paper')
      .values({
        paper,
        number,
        dossier_id: dossier.id,
        at: context.now,
        by_account: signedIn(context).accountId,
      })
      .onConflict((on) => on.columns(['paper', 'number']).doNothing())
      .returning('number')
      .execute();
    if (row !== undefined) originals.push(original);
  }
  const keptBy = (await takenElsewhere(tx, loaded, named))[0]?.code ?? null;
  const taken = originals.filter(({ code }) => !missing.includes(code));
  return {
    ...(taken.length === 0 ? {} : { note: taken.map(({ name }) => name).join(', ') }),
    ...(keptBy === null ? {} : { code: keptBy }),
  };
}

async function takenElsewhere(
  db: Db | Tx,
  { dossier }: Loaded,
  originals: readonly Original[],
): Promise<Taken[]> {
  if (originals.length === 0) return [];
  return db
    .selectFrom('revoked_paper')
    .innerJoin('dossier', 'dossier.id', 'revoked_paper.dossier_id')
    .select(['paper', 'number', 'at', 'dossier.code'])
    .where((row) =>
      row.or(
        originals.map(({ paper, number }) => row.and([row('paper', '=', paper), row('number', '=', number)])),
      ),
    )
    .where(sql`coalesce(dossier.parent_id, dossier.id)`, '<>', dossier.parent_id ?? dossier.id)
    .execute();
}

function takenFields(
  { reference }: Context,
  originals: readonly Original[],
  rows: readonly Taken[],
): FieldError[] {
  const { calendar } = reference.current();
  return originals.flatMap(({ paper, number, question, name }): FieldError[] => {
    const row = rows.find((one) => one.paper === paper && one.number === number);
    if (row === undefined) return [];
    const [vi, en] = [formatInstant(calendar, row.at, 'vi'), formatInstant(calendar, row.at, 'en')];
    return [
      {
        field: question,
        message: `${name} số này đã thu hồi lúc ${vi}, thay bằng kết quả của hồ sơ ${row.code ?? ''}. Ghi số của giấy mới.`,
        messageEn: `This paper was taken back at ${en} for the result of dossier ${row.code ?? ''}. Give the number of the new one.`,
      },
    ];
  });
}

interface Signed {
  code: string | null;
  paper: string;
  said: string | null;
}

/** Results that are granted and not handed over, of procedures that take back one of these kinds of paper. */
async function signedElsewhere(
  tx: Tx,
  { dossier }: Loaded,
  originals: readonly Original[],
): Promise<Signed[]> {
  const papers = originals.map(({ paper }) => paper);
  const { rows } = await sql<Signed>`
    with takes as materialized (
      select id, c ->> 'paper' as paper, c ->> 'numberIn' as question
      from procedure_version, jsonb_path_query(content, '$.components[*].collected') as c
      where c ->> 'paper' = any(${papers}::text[])
    )
    select d.code, takes.paper, d.answers ->> takes.question as said
    from takes join dossier d on d.procedure_version_id = takes.id
    where d.state in ('ISSUING', 'RESULT_READY')
      -- the few of them that two partial indexes know
      and ((d.accepted_at is not null and d.finished_at is null and d.closed_at is null)
        or (d.finished_at is not null and coalesce(d.returned_at, 'infinity'::timestamptz) = 'infinity'))
      and coalesce(d.result ->> 'outcome', d.draft_result ->> 'outcome', 'GRANT') = 'GRANT'
      and coalesce(d.parent_id, d.id) <> ${dossier.parent_id ?? dossier.id}
    order by d.code`.execute(tx);
  return rows;
}
