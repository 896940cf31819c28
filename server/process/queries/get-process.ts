import type { Output } from '@motcua/contract/operations';
import { addDays, isoInstant } from '@motcua/rules/calendar';
import { decisionOf, todayOf } from '../../catalogue/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { changeView, processChanges } from '../changes.ts';
import { examine, versionBefore } from '../examine.ts';
import { assertMayReadDrafts, mayDecide, mayPropose, mayReadDrafts } from '../guard.ts';
import {
  assertMapKey,
  findProcedureOfKey,
  proceduresFollowing,
  versionsOf,
  type MapVersion,
} from '../maps.ts';
import { shownOf, type Shown } from '../shown.ts';

const MOST_PROCEDURES = 200;

/** A map with its history; drafts and proposals are told only to those who work on maps or oversee them. */
export const getProcess: Act<'getProcess'> = async (context, { key, versionId, changeId, lang }) => {
  const { db, reference, now } = context;
  const today = todayOf(reference.current(), now);
  await assertMapKey(db, key, today);
  const reads = mayReadDrafts(context);
  if (changeId !== undefined) assertMayReadDrafts(context);
  const [versions, all, own, following, migrations, decides] = await Promise.all([
    versionsOf(db, key),
    processChanges(db).where('change.key', '=', key).execute(),
    findProcedureOfKey(db, key, today),
    proceduresFollowing(db, key, today),
    migrationsOf(context, key),
    mayDecide(context, key),
  ]);
  const changes = all.filter((row) => reads || row.approved === true);
  const shown = await shownOf(db, { key, versionId, changeId }, today);
  const [newest] = versions;
  return {
    key,
    name: shown?.definition.name ?? newest?.content.name ?? own?.name ?? key,
    own: own === undefined ? null : { code: own.code, name: own.name },
    procedures: following.slice(0, MOST_PROCEDURES).map(({ code, name }) => ({ code, name })),
    proceduresTotal: following.length,
    versions: versions.map((version, index) => versionView(version, versions[index - 1], today)),
    changes: changes.map((row) => changeView(context, row)),
    migrations,
    shown: shown === undefined ? null : await looked(context, shown, lang),
    followed: (await versionBefore(db, key, addDays(today, 1))) ?? null,
    may: { propose: mayPropose(context), decide: decides },
  };
};

async function looked(
  context: Context,
  { definition, date, versionId, change }: Shown,
  lang: 'vi' | 'en' | undefined,
): Promise<NonNullable<Output<'getProcess'>['shown']>> {
  const { db } = context;
  const before = await versionBefore(db, definition.key, date);
  return {
    ...(await examine(context, db, { definition, problems: [], date, before, lang })),
    versionId,
    change: change === null ? null : changeView(context, change),
  };
}

/** A version stands until the day before the next one begins. */
function versionView(
  version: MapVersion,
  next: MapVersion | undefined,
  today: string,
): Output<'getProcess'>['versions'][number] {
  const { id, valid_from: validFrom, valid_to, source } = version;
  const before = next === undefined ? null : addDays(next.valid_from, -1);
  const validTo = [valid_to, before].filter((day) => day !== null).toSorted()[0] ?? null;
  return {
    id,
    validFrom,
    validTo,
    decision: decisionOf(version),
    fromData: source === 'DATA',
    inForce: validFrom <= today && (validTo === null || today <= validTo),
  };
}

async function migrationsOf(
  { db, reference }: Context,
  key: string,
): Promise<Output<'getProcess'>['migrations']> {
  const rows = await db
    .selectFrom('process_migration as migration')
    .innerJoin('process_version as version', 'version.id', 'migration.version_id')
    .innerJoin('account', 'account.id', 'migration.decided_by')
    .selectAll('migration')
    .select('account.full_name')
    .where('version.key', '=', key)
    .orderBy('migration.number', 'desc')
    .execute();
  return rows.map((row) => ({
    number: row.number,
    reason: row.reason,
    decision: { number: row.decision_number, date: row.decision_date },
    decidedBy: { accountId: row.decided_by, fullName: row.full_name },
    decidedAt: isoInstant(reference.current().calendar, row.decided_at),
    moved: row.moved,
    stayed: row.stayed,
  }));
}
