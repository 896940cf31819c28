import { UNSENT_STATES } from '@motcua/rules/dossier';
import { sql } from 'kysely';
import { differenceBetween, getLatestProcedure, todayOf } from '../../catalogue/index.ts';
import type { Db } from '../../platform/database.ts';
import type { Act } from '../../platform/dispatch.ts';
import { assertUsable, versionFrom } from '../content.ts';
import { assertEffective } from '../effective-day.ts';
import { assertMayPropose } from '../guard.ts';
import { writingOf } from '../writing.ts';

export const previewProcedureChange: Act<'previewProcedureChange'> = async (
  context,
  { code, validFrom, content },
) => {
  assertMayPropose(context);
  const { db, reference, now } = context;
  const base = await getLatestProcedure(db, code);
  const held = reference.current();
  const today = todayOf(held, now);
  assertEffective(validFrom, today, base.valid_from);
  const version = versionFrom(base, content, validFrom);
  await assertUsable(db, version);
  return {
    difference: differenceBetween(base.content, version),
    ...(await underWay(db, code)),
    writing: await writingOf(db, held, { code, content: version }, today),
  };
};

async function underWay(db: Db, code: string): Promise<{ drafts: number; submitted: number; open: number }> {
  const counted = await db
    .selectFrom('dossier')
    .select([
      sql<number>`count(*) filter (where state = 'DRAFT')::int`.as('drafts'),
      sql<number>`count(*) filter (where state <> all(${[...UNSENT_STATES]}::text[]) and accepted_at is null)::int`.as(
        'submitted',
      ),
      sql<number>`count(*) filter (where accepted_at is not null)::int`.as('open'),
    ])
    .where('procedure_code', '=', code)
    .where('finished_at', 'is', null)
    .where('closed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return counted;
}
