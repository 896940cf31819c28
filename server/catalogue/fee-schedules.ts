import { createHash, randomUUID } from 'node:crypto';
import type { FeeFacts, FeeSchedule, FeeView } from '@motcua/contract/fees';
import { feeInWords, readFacts, type FeePolicy, type GivenFacts } from '@motcua/rules/fees';
import type { Channel } from '@motcua/rules/dossier';
import { parameter, type Reference } from '../organisation/index.ts';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Tx } from '../platform/transaction.ts';
import type { Province } from '../province/index.ts';

export interface FeeScheduleInForce {
  id: string;
  content: FeeSchedule;
}

/** Writes the schedules of the data files; what they no longer say stays for the dossiers that follow it. */
export async function loadFeeSchedules(tx: Tx, { fees }: Province): Promise<void> {
  await tx.updateTable('fee_schedule').set({ current: false }).execute();
  for (const { procedure, versions } of fees)
    for (const version of versions) {
      const content = JSON.stringify(version);
      await tx
        .insertInto('fee_schedule')
        .values({
          id: randomUUID(),
          procedure_code: procedure,
          valid_from: version.validFrom,
          valid_to: version.validTo ?? null,
          content,
          content_hash: createHash('sha256').update(content).digest('hex'),
          current: true,
        })
        .onConflict((on) =>
          on.columns(['procedure_code', 'valid_from', 'content_hash']).doUpdateSet({ current: true }),
        )
        .execute();
    }
}

/** The schedule of a procedure on a local date; undefined: its version tells the fees. */
export const findFeeSchedule = (
  db: Db | Tx,
  code: string,
  date: string,
): Promise<FeeScheduleInForce | undefined> =>
  db
    .selectFrom('fee_schedule')
    .select(['id', 'content'])
    .where('procedure_code', '=', code)
    .where('current', '=', true)
    .where('valid_from', '<=', date)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', date)]))
    .orderBy('valid_from', 'desc')
    .executeTakeFirst();

/** A schedule as a dossier pinned it. */
export const getFeeSchedule = (db: Db | Tx, id: string): Promise<FeeScheduleInForce> =>
  db.selectFrom('fee_schedule').select(['id', 'content']).where('id', '=', id).executeTakeFirstOrThrow();

/** What the province takes off the fees of a procedure on a date. */
export const policyOn = (reference: Reference, date: string, code: string): FeePolicy => ({
  onlinePercent: parameter(reference, 'fee.onlineReductionPercent', date, code),
  digitalCitizen: parameter(reference, 'fee.digitalCitizenReduction', date, code),
});

/**
 * The fee under a schedule, in words; as far as the facts are known.
 *
 * @throws {Refusal} INVALID_INPUT where a fact cannot be what was given
 */
export function feeUnder(
  reference: Reference,
  schedule: FeeSchedule,
  { code, channel, date, ...said }: GivenFacts & { code: string; channel: Channel; date: string },
): FeeView {
  const { facts, problems } = readFacts(schedule, said);
  if (problems.length > 0)
    throw new Refusal('INVALID_INPUT', {
      detail: problems.map(({ vi }) => vi).join(' '),
      fields: problems.map(({ key, vi, en }) => ({
        field: `feeFacts.${key}`,
        message: vi,
        messageEn: en,
      })),
    });
  return feeInWords(schedule, { facts, channel, date, policy: policyOn(reference, date, code) });
}

/** The facts a fee was reckoned with, by their keys. */
export const factsOf = ({ facts }: Pick<FeeView, 'facts'>): FeeFacts =>
  Object.fromEntries(facts.map(({ key, value }) => [key, value]));
