import { randomUUID } from 'node:crypto';
import {
  ACTS_OF_ANOTHER,
  faultsOf,
  isOpen,
  lastDay,
  type RepresentationKind,
} from '@motcua/rules/representation';
import { nfc } from '@motcua/rules/text';
import type { Insertable } from 'kysely';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/transaction.ts';
import { keep } from '../kept.ts';
import { assertDays, assertSound, checkedNumber } from '../party.ts';
import type { RepresentationTable } from '../tables.ts';
import { standingOf } from '../view.ts';
import { boundInOwnName, lawToday } from '../who.ts';

/**
 * Somebody says whom he represents by law, and on what paper (Bộ luật Dân sự 2015 Đ.136, 137). It gives him nothing before an
 * officer at a counter has compared it with the paper.
 */
export const declareRepresentation: Act<'declareRepresentation'> = async (context, input) => {
  const { caller, person } = await boundInOwnName(context);
  const { today, law } = lawToday(context);
  const { kind, to = null, paper } = input;
  assertDays({ birthDate: input.principal.birthDate, to: input.to, paper: paper.date });
  const { number, gender } = checkedNumber(context, 'principal.idNumber', input.principal);
  const principal = {
    ...input.principal,
    fullName: nfc(input.principal.fullName).trim(),
    idNumber: number,
    ...(gender === undefined ? {} : { gender }),
  };
  const birthDate = principal.birthDate ?? null;
  assertSound(
    faultsOf(
      {
        kind,
        principal: { kind: principal.kind, idNumber: principal.idNumber, birthDate },
        agent: { kind: person.kind, idNumber: person.id_number, birthDate: person.birth_date },
        procedures: [],
        acts: ACTS_OF_ANOTHER,
        from: today,
        to,
        paper,
      },
      law,
      today,
    ),
  );
  const row: Insertable<RepresentationTable> = {
    id: randomUUID(),
    kind,
    principal_account: null,
    principal_number: principal.idNumber,
    principal_name: principal.fullName,
    // whoever is represented is reached through the one who represents him
    principal: JSON.stringify({ ...principal, phone: person.phone, email: person.email }),
    agent_account: caller.accountId,
    agent_number: person.id_number,
    agent_name: person.full_name,
    procedures: [],
    acts: [...ACTS_OF_ANOTHER],
    from_date: today,
    to_date: to,
    last_day: lastDay({ kind, from: today, to, birthDate }, law),
    paper_kind: paper.kind,
    paper_number: paper.number,
    paper_date: paper.date,
    paper_issuer: paper.issuer,
    made_by: caller.accountId,
    made_at: context.now,
  };
  return keep(context, row, 'AGENT', (tx) =>
    assertNew(tx, { kind, account: caller.accountId, principal: principal.idNumber, today }),
  );
};

/** How many one may have waiting for a counter. */
const MOST_WAITING = 20;

/** Declared twice it would be verified twice; and nobody fills a counter's list. */
async function assertNew(
  tx: Tx,
  of: { kind: RepresentationKind; account: string; principal: string; today: string },
): Promise<void> {
  const rows = await tx
    .selectFrom('representation')
    .selectAll()
    .where('made_by', '=', of.account)
    .where('kind', '<>', 'AGENT')
    .where('ended_at', 'is', null)
    .execute();
  const open = rows.filter((row) => isOpen(standingOf(row, of.today)));
  if (open.some(({ kind, principal_number }) => kind === of.kind && principal_number === of.principal))
    throw new Refusal(
      'REPRESENTATION_DECIDED',
      'Bạn đã khai người hoặc tổ chức này rồi. Xem trong danh sách; nếu khai sai, chấm dứt lần khai trước rồi khai lại.',
    );
  if (open.filter(({ answered }) => answered === null).length >= MOST_WAITING)
    throw new Refusal(
      'INVALID_INPUT',
      `Bạn đang có ${MOST_WAITING} lần khai chờ kiểm tra. Mang giấy tờ đến bộ phận một cửa, hoặc chấm dứt những lần khai không cần nữa.`,
    );
}
