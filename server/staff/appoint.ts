import { randomUUID } from 'node:crypto';
import type { StaffLine } from '@motcua/contract/staff';
import { addDays } from '@motcua/rules/calendar';
import { todayOf } from '../catalogue/index.ts';
import { NO_PASSWORD } from '../identity/index.ts';
import type { Context } from '../platform/context.ts';
import type { Outgoing } from '../platform/outbox.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Tx } from '../platform/transaction.ts';
import { judge } from './judge.ts';
import { knownOf, type KnownPost } from './known.ts';
import { postEnded } from './post-ended.ts';
import type { KeptLine } from './tables.ts';

/**
 * Puts lines into force; one that has meanwhile come true changes nothing. A new account has no password before its
 * administrator gives it one.
 *
 * @throws {Refusal} INVALID_INPUT where a line does not fit any more; nothing is written then
 */
export async function appoint(
  { reference, now }: Context,
  tx: Tx,
  lines: readonly StaffLine[],
): Promise<{ kept: KeptLine[]; outgoing: Outgoing[] }> {
  const held = reference.current();
  const today = todayOf(held, now);
  const known = await knownOf(tx, held, lines);
  const ids = new Map([...known.accounts].map(([username, { id }]) => [username, id]));
  const kept: KeptLine[] = [];
  const outgoing: Outgoing[] = [];
  for (const [at, line] of lines.entries()) {
    const { verdict, faults, replaces } = judge(known, line, lines.slice(0, at), today);
    if (verdict === 'REFUSED')
      throw new Refusal('INVALID_INPUT', {
        detail: 'Có dòng không còn phù hợp từ khi đề xuất. Không duyệt, và đề nghị lập lại.',
        fields: faults.map(({ column, message }) => ({
          field: `lines.${at}.${column}`,
          message: `${line.fullName}: ${message}`,
        })),
      });
    kept.push({ ...line, verdict });
    if (verdict === 'UNCHANGED') continue;
    const account = ids.get(line.username) ?? (await openAccount(tx, line, now));
    ids.set(line.username, account);
    if (replaces !== null) {
      await giveWay(tx, replaces, line.from);
      // roles it no longer has are those of open steps too
      outgoing.push(postEnded(held.calendar, { accountId: account, unit: line.unit }, line.from));
    }
    await insertPost(tx, account, line);
  }
  return { kept, outgoing };
}

async function openAccount(tx: Tx, { username, fullName }: StaffLine, now: Date): Promise<string> {
  const id = randomUUID();
  await tx
    .insertInto('account')
    .values({
      id,
      username,
      kind: 'OFFICER',
      full_name: fullName,
      person_id: null,
      password_hash: NO_PASSWORD,
      demo: false,
      created_at: now,
      closed_at: null,
    })
    .execute();
  return id;
}

/** The post before it ends on the day before; where both begin on one day it was never held. */
const giveWay = (tx: Tx, { id }: KnownPost, from: string) =>
  tx
    .updateTable('post')
    .set({ valid_to: addDays(from, -1), source: 'LOCAL' })
    .where('id', '=', id)
    .execute();

const insertPost = (tx: Tx, account_id: string, line: StaffLine) =>
  tx
    .insertInto('post')
    .values({
      account_id,
      unit_key: line.unit,
      division: line.division,
      position: line.position,
      roles: [...new Set(line.roles)],
      valid_from: line.from,
      valid_to: line.to,
      source: 'LOCAL',
    })
    .execute();
