import type { RepresentationView } from '@motcua/contract/representation';
import { isoInstant } from '@motcua/rules/calendar';
import {
  declarationCode,
  isOpen,
  kindOf,
  standingOn,
  type Side,
  type Standing,
} from '@motcua/rules/representation';
import { todayOf } from '../catalogue/index.ts';
import { unitName } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';
import type { RepresentationRow } from './tables.ts';

type Deed = RepresentationView['history'][number];

/** As one side sees it, or the officer at a counter. */
export async function representationViews(
  context: Context,
  rows: readonly RepresentationRow[],
  reader: Side | 'OFFICER',
): Promise<RepresentationView[]> {
  const [names, procedures] = await Promise.all([accountNames(context, rows), procedureNames(context, rows)]);
  const today = todayOf(context.reference.current(), context.now);
  return rows.map((row): RepresentationView => {
    const standing = standingOf(row, today);
    return {
      id: row.id,
      code: declarationCode(row.id),
      kind: row.kind,
      standing,
      principal: {
        kind: row.principal.kind,
        fullName: row.principal_name,
        idEnding: row.principal_number.slice(-3),
      },
      agent: { fullName: row.agent_name, idEnding: row.agent_number.slice(-3) },
      procedures: row.procedures.map((code) => ({ code, name: procedures.get(code) ?? code })),
      acts: row.acts,
      from: row.from_date,
      lastDay: row.last_day,
      paper: paperOf(row),
      history: historyOf(context, row, (account) => names.get(account) ?? ''),
      mayAnswer: standing === 'WAITING_ACCEPTANCE' && reader === 'AGENT',
      mayEnd: mayEnd(row, standing, reader),
    };
  });
}

export const standingOf = (row: RepresentationRow, today: string): Standing =>
  standingOn(
    {
      kind: row.kind,
      from: row.from_date,
      lastDay: row.last_day,
      answered: row.answered,
      ended: row.ended_at !== null,
    },
    today,
  );

/** Whoever is authorised declines instead as long as he has not answered; at a counter what rests on a paper ends on paper. */
export function mayEnd({ kind }: RepresentationRow, standing: Standing, reader: Side | 'OFFICER'): boolean {
  if (!isOpen(standing)) return false;
  if (reader === 'OFFICER') return kindOf(kind).begins === 'VERIFIED';
  if (reader === 'AGENT' && standing === 'WAITING_ACCEPTANCE') return false;
  return kindOf(kind).endedBy.includes(reader);
}

const paperOf = (row: RepresentationRow): RepresentationView['paper'] =>
  row.paper_kind === null
    ? null
    : {
        kind: row.paper_kind,
        number: row.paper_number ?? '',
        date: row.paper_date ?? '',
        issuer: row.paper_issuer ?? '',
      };

function historyOf(context: Context, row: RepresentationRow, nameOf: (account: string) => string): Deed[] {
  const held = context.reference.current();
  const deed = (
    what: Deed['what'],
    at: Date | null,
    by: string | null,
    unit: string | null = null,
    reason: string | null = null,
  ): Deed[] =>
    at === null || by === null
      ? []
      : [
          {
            at: isoInstant(held.calendar, at),
            what,
            by: nameOf(by),
            unit: unit === null ? null : unitName(held, unit, todayOf(held, at)),
            reason,
          },
        ];
  const [yes, no] =
    row.kind === 'AGENT' ? (['ACCEPTED', 'DECLINED'] as const) : (['VERIFIED', 'NOT_CONFIRMED'] as const);
  return [
    ...deed('MADE', row.made_at, row.made_by),
    ...deed(
      row.answered === true ? yes : no,
      row.answered_at,
      row.answered_by,
      row.answered_unit,
      row.answer_reason,
    ),
    ...deed('ENDED', row.ended_at, row.ended_by, row.ended_unit, row.end_reason),
  ];
}

async function accountNames(
  { db }: Context,
  rows: readonly RepresentationRow[],
): Promise<Map<string, string>> {
  const ids = rows.flatMap((row) => [row.made_by, row.answered_by, row.ended_by]).filter((id) => id !== null);
  if (ids.length === 0) return new Map();
  const found = await db.selectFrom('account').select(['id', 'full_name']).where('id', 'in', ids).execute();
  return new Map(found.map(({ id, full_name }) => [id, full_name]));
}

/** By their newest version, also of those that are no longer in force. */
async function procedureNames(
  { db }: Context,
  rows: readonly RepresentationRow[],
): Promise<Map<string, string>> {
  const codes = rows.flatMap(({ procedures }) => procedures);
  if (codes.length === 0) return new Map();
  const found = await db
    .selectFrom('procedure_version')
    .distinctOn('code')
    .select(['code', 'content'])
    .where('code', 'in', codes)
    .orderBy('code')
    .orderBy('valid_from', 'desc')
    .execute();
  return new Map(found.map(({ code, content }) => [code, content.name]));
}
