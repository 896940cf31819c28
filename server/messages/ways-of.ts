import type { MessageChannel } from '@motcua/contract/deadlines';
import type { NoticeKind } from '@motcua/rules/dossier';
import { sql } from 'kysely';
import type { Services } from '../platform/context.ts';
import type { Tx } from '../platform/transaction.ts';
import { chosenBy } from './message-settings.ts';
import { channelsOf, isUrgent } from './notices.ts';
import { isUsed } from './providers.ts';

/** By which channels a notice leaves at once, and which are tried one after the other where all of these have failed. */
export interface Ways {
  atOnce: readonly MessageChannel[];
  after: readonly MessageChannel[];
}

/**
 * What a person has chosen, one after the other; else what the notice names, all at once. Who has no account is told by what
 * his dossier has: a telephone before a mail.
 */
export async function waysOf(
  services: Services,
  tx: Tx,
  { kind, dossierId, accountId }: { kind: NoticeKind; dossierId: string | null; accountId: string | null },
): Promise<Ways> {
  const named = channelsOf(kind);
  if (isUrgent(kind)) return { atOnce: named, after: [] };
  const { channels } = await chosenBy(tx, accountId);
  // of a choice nothing of which is connected any more nothing is left; of none, the inbox was chosen
  const usable = channels?.filter((channel) => isUsed(services, channel)) ?? [];
  if (channels !== null && (channels.length === 0 || usable.length > 0)) return inTurn(usable);
  if (named.length > 0) return { atOnce: named, after: [] };
  return inTurn(accountId === null ? await waysWithoutAccount(services, tx, dossierId) : []);
}

function inTurn([first, ...after]: readonly MessageChannel[]): Ways {
  return { atOnce: first === undefined ? [] : [first], after };
}

/** By text message where the dossier has a number, by Zalo where only that is connected; by e-mail where that is left. */
async function waysWithoutAccount(
  services: Services,
  tx: Tx,
  dossierId: string | null,
): Promise<MessageChannel[]> {
  if (dossierId === null) return [];
  const row = await tx
    .selectFrom('dossier')
    .select([
      sql<string | null>`applicant ->> 'phone'`.as('phone'),
      sql<string | null>`applicant ->> 'email'`.as('email'),
    ])
    .where('id', '=', dossierId)
    .executeTakeFirst();
  const telephone = !isUsed(services, 'SMS') && isUsed(services, 'ZALO') ? 'ZALO' : 'SMS';
  return [
    ...(row?.phone ? ([telephone] as const) : []),
    ...(row?.email && isUsed(services, 'EMAIL') ? (['EMAIL'] as const) : []),
  ];
}
