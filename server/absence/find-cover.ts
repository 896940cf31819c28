import { chooseCover } from '@motcua/rules/authority';
import { todayOf } from '../catalogue/index.ts';
import { asSystem, whoMay, type Loaded, type TaskRow } from '../dossier/index.ts';
import { onDuty } from '../roster/index.ts';
import type { Services } from '../platform/context.ts';
import type { Tx } from '../platform/transaction.ts';
import type { AbsenceRow } from './tables.ts';

interface Person {
  accountId: string;
  fullName: string;
}

/** Who does a step while its holder is away: of those who may and are there, by the rule of cover; undefined: nobody. */
export async function findCover(
  services: Services,
  tx: Tx,
  {
    loaded,
    absence,
    now,
  }: { loaded: Loaded & { task: TaskRow }; absence: Pick<AbsenceRow, 'account_id' | 'deputy'>; now: Date },
): Promise<Person | undefined> {
  const { inPost, beside } = await whoMay(asSystem(services, tx, now), loaded, loaded.task);
  const people = [...inPost, ...beside].filter(({ accountId }) => accountId !== absence.account_id);
  const today = todayOf(services.reference.current(), now);
  const near = await sameDivision(tx, { of: absence.account_id, unit: loaded.task.unit_key, today });
  const duty = await onDuty(asSystem(services, tx, now), loaded.task);
  const chosen = chooseCover(
    people.map(({ accountId, practice, openTasks }) => ({
      accountId,
      named: accountId === absence.deputy,
      onDuty: duty.has(accountId),
      sameDivision: near.includes(accountId),
      practice,
      load: openTasks,
    })),
  );
  return people.find(({ accountId }) => accountId === chosen?.accountId);
}

/** Those who serve on a day in a division of the unit in which somebody else does. */
async function sameDivision(
  tx: Tx,
  { of, unit, today }: { of: string; unit: string; today: string },
): Promise<string[]> {
  const posts = await tx
    .selectFrom('post')
    .select(['account_id', 'division'])
    .where('unit_key', '=', unit)
    .where('division', 'is not', null)
    .where('valid_from', '<=', today)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', today)]))
    .execute();
  const his = posts.filter(({ account_id }) => account_id === of).map(({ division }) => division);
  return posts.filter(({ division }) => his.includes(division)).map(({ account_id }) => account_id);
}
