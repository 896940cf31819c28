import type { CountedChannel } from '@motcua/rules/dossier';
import { sql } from 'kysely';
import { isOwnOneStop } from '../catalogue/index.ts';
import type { Context } from '../platform/context.ts';
import { signedIn } from './guard.ts';
import { answersForRegister, assertKeepsRegister, yearOf } from './register.ts';

/**
 * Of whom the caller may see what he took in at the unit: undefined, of everybody; otherwise of himself.
 *
 * @throws {Refusal} FORBIDDEN where he neither keeps nor controls its register
 */
export function officerSeen(context: Context, unit: string): string | undefined {
  assertKeepsRegister(context, unit);
  return answersForRegister(context, unit) ? undefined : signedIn(context).accountId;
}

/** Acceptances at a unit in a year, each with who received it; a bundle is one. */
export function receptions(context: Context, { unit, year }: { unit: string; year: number }) {
  const { from, to } = yearOf(context, year);
  return context.db
    .selectFrom('dossier')
    .innerJoin('dossier_event as reception', (join) =>
      join.onRef('reception.dossier_id', '=', 'dossier.id').on('reception.kind', '=', 'ACCEPTED'),
    )
    .where('dossier.intake_unit', '=', unit)
    .where('dossier.accepted_at', '>=', from)
    .where('dossier.accepted_at', '<', to)
    .where('dossier.parent_id', 'is', null);
}

/** The channel as it is counted: what was filed online with help stands apart. */
export const countedChannel = sql<CountedChannel>`case when dossier.helper_account is null then dossier.channel else 'ASSISTED' end`;

/** The unit only receives for the authority, whose own counter is another. */
export const isElsewhere = ({ reference }: Context, unit: string, authority: string): boolean =>
  !isOwnOneStop(reference.current(), unit, authority);
