import { randomUUID } from 'node:crypto';
import { faultsOf, isOpen, lastDay } from '@motcua/rules/representation';
import { nfc } from '@motcua/rules/text';
import type { Insertable } from 'kysely';
import { findPerson } from '../../identity/index.ts';
import { getProcedureOn } from '../../catalogue/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import type { Outgoing } from '../../platform/outbox.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/transaction.ts';
import { keep } from '../kept.ts';
import { assertDays, assertSound, checkedNumber, isNamed } from '../party.ts';
import { applicantOf } from '../../dossier/index.ts';
import type { RepresentationTable } from '../tables.ts';
import { standingOf } from '../view.ts';
import { boundInOwnName, lawToday } from '../who.ts';

/** How many one may have waiting or in force at once: enough for any family or firm, too few to write to strangers. */
const MOST = 50;

/**
 * Somebody authorises another, whom he names by number and full name (Bộ luật Dân sự 2015 Đ.138, 562). Whether such an account
 * exists is not said: only its owner sees the offer, and it gives him nothing before he accepts.
 */
export const proposeAuthorisation: Act<'proposeAuthorisation'> = async (context, input) => {
  const { caller, person } = await boundInOwnName(context);
  const { today, law } = lawToday(context);
  const { acts, from, to = null, paper } = input;
  const procedures = [...new Set(input.procedures.map((code) => code.trim()))];
  assertDays({ from, to: input.to, paper: paper?.date });
  const { number: agentNumber } = checkedNumber(context, 'agent.idNumber', input.agent);
  const birthDate = person.birth_date;
  assertSound(
    faultsOf(
      {
        kind: 'AGENT',
        principal: { kind: person.kind, idNumber: person.id_number, birthDate },
        agent: { idNumber: agentNumber },
        procedures,
        acts,
        from,
        to,
        paper: paper ?? null,
      },
      law,
      today,
    ),
  );
  for (const code of procedures) await getProcedureOn(context.db, code, today);
  const row: Insertable<RepresentationTable> = {
    id: randomUUID(),
    kind: 'AGENT',
    principal_account: caller.accountId,
    principal_number: person.id_number,
    principal_name: person.full_name,
    principal: JSON.stringify(applicantOf(person)),
    agent_account: null,
    agent_number: agentNumber,
    agent_name: nfc(input.agent.fullName).trim(),
    procedures,
    acts,
    from_date: from,
    to_date: to,
    last_day: lastDay({ kind: 'AGENT', from, to, birthDate }, law),
    paper_kind: paper?.kind ?? null,
    paper_number: paper?.number ?? null,
    paper_date: paper?.date ?? null,
    paper_issuer: paper?.issuer ?? null,
    made_by: caller.accountId,
    made_at: context.now,
  };
  return keep(
    context,
    row,
    'PRINCIPAL',
    (tx) => assertNotTooMany(tx, caller.accountId, today),
    (tx) => lettersToNamed(tx, row),
  );
};

/** Into the inbox of whoever has both number and name, where he has an account; the principal is not told whether. */
async function lettersToNamed(
  tx: Tx,
  row: Pick<Insertable<RepresentationTable>, 'agent_number' | 'agent_name'>,
): Promise<Outgoing[]> {
  const person = await findPerson(tx, row.agent_number);
  if (person === undefined || !isNamed(row, person)) return [];
  const accounts = await tx
    .selectFrom('account')
    .select('id')
    .where('person_id', '=', person.id)
    .where('closed_at', 'is', null)
    .execute();
  return accounts.map(({ id }) => ({
    topic: 'notice',
    payload: { kind: 'TB26', dossierId: null, accountId: id, facts: {} },
  }));
}

async function assertNotTooMany(tx: Tx, account: string, today: string): Promise<void> {
  const rows = await tx
    .selectFrom('representation')
    .selectAll()
    .where('principal_account', '=', account)
    .where('ended_at', 'is', null)
    .execute();
  if (rows.filter((row) => isOpen(standingOf(row, today))).length < MOST) return;
  throw new Refusal(
    'INVALID_INPUT',
    `Bạn đang có ${MOST} ủy quyền còn hiệu lực hoặc chờ trả lời. Chấm dứt những ủy quyền không dùng nữa rồi làm lại.`,
  );
}
