import type { FormWorld, NeededQuestion } from '@motcua/rules/form';
import { APPLICANT_ADDRESS } from '@motcua/rules/place';
import { formCodeOn, getProcessOn } from '../catalogue/index.ts';
import { inForce } from '../organisation/index.ts';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Tx } from '../platform/transaction.ts';
import type { FormDefinition, ProcedureVersion } from '../province/index.ts';

export interface FormVersion {
  version: string;
  valid_from: string;
  valid_to: string | null;
  content: FormDefinition;
  source: 'DATA' | 'LOCAL';
  decision_number: string | null;
  decision_date: string | null;
}

/** Versions of one form, newest first. */
export const versionsOf = (db: Db | Tx, code: string): Promise<FormVersion[]> =>
  db.selectFrom('form_version').selectAll().where('code', '=', code).orderBy('valid_from', 'desc').execute();

/** The version of versions ordered newest first that is in force on a local date. */
export const versionOn = (versions: readonly FormVersion[], date: string): FormVersion | undefined =>
  versions.find((version) => inForce(version, date));

export interface AskingProcedure {
  id: string;
  code: string;
  sector: string;
  name: string;
  content: ProcedureVersion;
}

const proceduresOn = (db: Db | Tx, date: string) =>
  db
    .selectFrom('procedure_version')
    .select(['id', 'code', 'sector', 'name', 'content'])
    .where('valid_from', '<=', date)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', date)]));

/** The procedure whose own form a key names, where it names one in force. */
export const findOwnProcedure = (
  db: Db | Tx,
  key: string,
  date: string,
): Promise<AskingProcedure | undefined> =>
  proceduresOn(db, date).where('code', '=', key).orderBy('valid_from', 'desc').executeTakeFirst();

/** How many procedures ask each form on a date, by the code of the form. */
export async function askedBy(db: Db | Tx, date: string): Promise<Map<string, number>> {
  const own = new Set(
    (
      await db.selectFrom('form_version').select('code').distinct().where('valid_from', '<=', date).execute()
    ).map(({ code }) => code),
  );
  const rows = await proceduresOn(db, date)
    .clearSelect()
    .select((eb) => ['code', eb.ref('content', '->>').key('form').as('form')])
    .execute();
  const counts = new Map<string, number>();
  for (const { code, form } of rows) {
    const asked = own.has(code) ? code : form;
    counts.set(asked, (counts.get(asked) ?? 0) + 1);
  }
  return counts;
}

/**
 * A form can be written for a code that has versions, or for a procedure in force.
 *
 * @throws {Refusal} NOT_FOUND
 */
export async function assertFormKey(db: Db | Tx, key: string, date: string): Promise<void> {
  if ((await versionsOf(db, key)).length > 0) return;
  if ((await findOwnProcedure(db, key, date)) !== undefined) return;
  throw new Refusal(
    'NOT_FOUND',
    `Không có mẫu đơn hay thủ tục mã ${key}. Chọn thủ tục trong danh mục rồi soạn mẫu cho thủ tục đó.`,
  );
}

/** The facts a form is checked against on a date: papers, place, numbers and processes of the procedures that ask it. */
export async function worldOfForm(db: Db | Tx, key: string, date: string): Promise<FormWorld> {
  const own = await findOwnProcedure(db, key, date);
  if (own !== undefined)
    return {
      components: own.content.components.map(({ code, name, presentOnly, form }) => ({
        code,
        name,
        needsFile: !presentOnly && form === undefined,
      })),
      needed: [...neededIn(own.content), ...(await neededByMap(db, own, date))],
    };
  const asking = await proceduresOn(db, date)
    .where((eb) => eb(eb.ref('content', '->>').key('form'), '=', key))
    .where((eb) =>
      eb.or([
        eb(eb.ref('content', '->>').key('place'), 'is not', null),
        eb(eb.cast<string>('content', 'text'), 'like', '%"numberIn"%'),
      ]),
    )
    .execute();
  const still = await Promise.all(
    asking.map(async (one) => ((await formCodeOn(db, one, date)) === key ? neededIn(one.content) : [])),
  );
  return { components: null, needed: distinct(still.flat()) };
}

function neededIn({ place, components }: ProcedureVersion): NeededQuestion[] {
  const numbers = components.flatMap(({ collected }): NeededQuestion[] =>
    collected === undefined ? [] : [{ question: collected.numberIn, by: 'PAPER' }],
  );
  return place === undefined || place === APPLICANT_ADDRESS
    ? numbers
    : [{ question: place, by: 'PLACE' }, ...numbers];
}

/** Questions by whose answers the process of a procedure chooses its way. */
async function neededByMap(db: Db | Tx, procedure: AskingProcedure, date: string): Promise<NeededQuestion[]> {
  const { content } = await getProcessOn(db, procedure, date);
  return distinct(
    (content.flows ?? []).flatMap(({ when }): NeededQuestion[] =>
      when?.fact.startsWith(ANSWERS) === true
        ? [{ question: when.fact.slice(ANSWERS.length), by: 'MAP' }]
        : [],
    ),
  );
}

const ANSWERS = 'answers.';

const distinct = (needed: readonly NeededQuestion[]): NeededQuestion[] => [
  ...new Map(needed.map((one) => [`${one.by} ${one.question}`, one])).values(),
];
