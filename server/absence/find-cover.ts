import { chooseCover, lettingDraftersBe, type Cover } from '@motcua/rules/authority';
import { decidersOf } from '../authority/index.ts';
import { todayOf } from '../catalogue/index.ts';
import { draftersOf, matterOf, type Loaded, type TaskRow } from '../dossier/index.ts';
import { officersOf, parameter } from '../organisation/index.ts';
import type { Services } from '../platform/context.ts';
import type { Tx } from '../platform/transaction.ts';
import { isAway } from './away.ts';
import type { AbsenceRow } from './tables.ts';

interface Person {
  accountId: string;
  fullName: string;
}

/** Who does a step while its holder is away: of those who may and are there, by the rule of cover; undefined: nobody. */
export async function findCover(
  services: Services,
  tx: Tx,
  { loaded, absence, now }: { loaded: Loaded & { task: TaskRow }; absence: AbsenceRow; now: Date },
): Promise<Person | undefined> {
  const people = (await whoMay(services, tx, loaded, now)).filter(
    ({ accountId }) => accountId !== absence.account_id,
  );
  if (people.length === 0) return undefined;
  const facts = await factsOf(services, tx, {
    people: people.map(({ accountId }) => accountId),
    absent: absence.account_id,
    loaded,
    now,
  });
  const chosen = chooseCover(
    people.map(({ accountId }): Cover => {
      const { sameDivision, practice, load } = facts.get(accountId) ?? NOTHING;
      return { accountId, named: accountId === absence.deputy, sameDivision, practice, load };
    }),
  );
  return people.find(({ accountId }) => accountId === chosen?.accountId);
}

const NOTHING = { sameDivision: false, practice: 0, load: 0 };

/** Those with the post of the step; of a decision, those with the authority for it who have not prepared it themselves. */
async function whoMay(
  { reference }: Services,
  tx: Tx,
  loaded: Loaded & { task: TaskRow },
  now: Date,
): Promise<Person[]> {
  const held = reference.current();
  const { task } = loaded;
  if (task.kind !== 'APPROVE')
    return officersOf(tx, { unit: task.unit_key, role: task.role, date: todayOf(held, now), at: now });
  const decided = { kind: 'SIGN_RESULT', unit: task.unit_key, ...matterOf(loaded, task) } as const;
  const there: Person[] = [];
  for (const person of await decidersOf(tx, held, decided, now))
    if (!(await isAway(tx, person.accountId, now))) there.push(person);
  const may = lettingDraftersBe(
    there.map(({ accountId }) => accountId),
    await draftersOf({ db: tx }, loaded),
    parameter(held, 'authority.drafterDecides', todayOf(held, now), loaded.dossier.procedure_code),
  );
  return there.filter(({ accountId }) => may.includes(accountId));
}

interface Facts {
  sameDivision: boolean;
  practice: number;
  load: number;
}

async function factsOf(
  { reference }: Services,
  tx: Tx,
  {
    people,
    absent,
    loaded,
    now,
  }: { people: string[]; absent: string; loaded: Loaded & { task: TaskRow }; now: Date },
): Promise<Map<string, Facts>> {
  const today = todayOf(reference.current(), now);
  const divisions = await tx
    .selectFrom('post')
    .select(['account_id', 'division'])
    .where('account_id', 'in', [absent, ...people])
    .where('unit_key', '=', loaded.task.unit_key)
    .where('valid_from', '<=', today)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', today)]))
    .execute();
  const steps = await tx
    .selectFrom('task')
    .innerJoin('dossier', 'dossier.id', 'task.dossier_id')
    .select((eb) => [
      'task.account_id',
      eb.fn.countAll<number>().filterWhere('task.done_at', 'is', null).as('load'),
      eb.fn
        .countAll<number>()
        .filterWhere((one) =>
          one.and([
            one('task.status', '=', 'DONE'),
            one('dossier.procedure_code', '=', loaded.dossier.procedure_code),
          ]),
        )
        .as('practice'),
    ])
    .where('task.account_id', 'in', people)
    .groupBy('task.account_id')
    .execute();
  const divisionOf = (account: string): string | null =>
    divisions.find(({ account_id }) => account_id === account)?.division ?? null;
  return new Map(
    people.map((account): [string, Facts] => {
      const row = steps.find(({ account_id }) => account_id === account);
      return [
        account,
        {
          sameDivision: divisionOf(account) !== null && divisionOf(account) === divisionOf(absent),
          practice: row?.practice ?? 0,
          load: row?.load ?? 0,
        },
      ];
    }),
  );
}
