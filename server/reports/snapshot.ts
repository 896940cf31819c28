import { randomUUID } from 'node:crypto';
import type { ReportDifference } from '@motcua/contract/reports';
import { REPORT_RULES, reportLine, type ReportLine } from '@motcua/rules/reports';
import { sql } from 'kysely';
import { inOffice } from '../organisation/index.ts';
import type { Services } from '../platform/context.ts';
import type { Db } from '../platform/database.ts';
import type { Tx } from '../platform/transaction.ts';
import { compared } from './compared.ts';
import { digestOf, figuresCounting, sumReport, type ReportScope } from './content.ts';
import { factsOf } from './facts.ts';
import type { ReportContent, ReportRow } from './tables.ts';

/** The record of a window as known at a moment, in lines. */
export async function readLines(
  { reference }: Services,
  db: Db | Tx,
  { unit, window }: ReportScope,
  known: Date,
): Promise<ReportLine[]> {
  const held = reference.current();
  const facts = await factsOf(db, held, unit, window);
  return facts.flatMap((one) => reportLine(inOffice(held, one.unit).calendar, one, window, known) ?? []);
}

export interface Snapshot {
  content: ReportContent;
  balanced: boolean;
  sha256: string;
  lines: ReportLine[];
}

export async function takeSnapshot(
  services: Services,
  db: Db | Tx,
  scope: ReportScope,
  lines: ReportLine[],
): Promise<Snapshot> {
  const { figures, anomalies, balanced } = sumReport(scope.kind, lines);
  return {
    content: {
      figures,
      anomalies: [...anomalies, ...(await compared(services, db, scope, figures, lines))],
      differences: [],
    },
    balanced,
    sha256: digestOf(scope, figures, lines),
    lines,
  };
}

export interface Made {
  /** Null: the system. */
  by: string | null;
  now: Date;
  known: Date;
  /** Of an amendment. */
  amends?: { id: string; no: number; reason: string; differences: ReportDifference[] };
}

/** Writes a draft; one of the same window that is still a draft gives way, its comments stay. */
export async function keepSnapshot(
  tx: Tx,
  { kind, unit, window }: ReportScope,
  { content, balanced, sha256, lines }: Snapshot,
  { by, now, known, amends }: Made,
): Promise<string> {
  const numbers = {
    rule_version: REPORT_RULES,
    known_at: known,
    content: JSON.stringify({ ...content, differences: amends?.differences ?? [] }),
    sha256,
    balanced,
    built_at: now,
    built_by: by,
  };
  const draft = await draftOf(tx, kind, unit, window.from, window.to, amends?.no ?? 0);
  const id = draft?.id ?? randomUUID();
  if (draft === undefined)
    await tx
      .insertInto('report')
      .values({
        id,
        kind,
        unit_key: unit,
        window_from: window.from,
        window_to: window.to,
        status: 'DRAFT',
        amends: amends?.id ?? null,
        amendment_no: amends?.no ?? 0,
        reason: amends?.reason ?? null,
        ...numbers,
      })
      .execute();
  else {
    await tx.deleteFrom('report_line').where('report_id', '=', id).execute();
    await tx.updateTable('report').set(numbers).where('id', '=', id).execute();
  }
  await keepLines(tx, id, lines);
  return id;
}

/** The row of a window, locked; two builders take turns. */
export async function draftOf(
  tx: Tx,
  kind: ReportRow['kind'],
  unit: string | null,
  from: string,
  to: string,
  no = 0,
): Promise<Pick<ReportRow, 'id' | 'status'> | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`report ${kind} ${unit ?? ''} ${from} ${to}`}, 0))`.execute(
    tx,
  );
  return tx
    .selectFrom('report')
    .select(['id', 'status'])
    .where('kind', '=', kind)
    .where('unit_key', unit === null ? 'is' : '=', unit)
    .where('window_from', '=', from)
    .where('window_to', '=', to)
    .where('amendment_no', '=', no)
    .executeTakeFirst();
}

const AT_ONCE = 2_000;

async function keepLines(tx: Tx, reportId: string, lines: readonly ReportLine[]): Promise<void> {
  for (let from = 0; from < lines.length; from += AT_ONCE) {
    const rows = lines.slice(from, from + AT_ONCE).map((line, index) => ({
      seq: from + index + 1,
      dossier_id: line.dossierId,
      code: line.code,
      figures: figuresCounting(line),
      part: line.part,
      standing: line.standing,
      sector: line.sector,
      level: line.level,
      unit: line.unit,
      intake_unit: line.intakeUnit,
      channel: line.channel,
      carried: line.carried,
      returned_by: line.returnedBy,
      accepted_at: line.acceptedAt,
      due_at: line.due,
      ended_at: line.endedAt,
      hours_late: line.hoursLate,
      on_paper: line.onPaper,
    }));
    await sql`
      insert into report_line (report_id, seq, dossier_id, code, figures, part, standing, sector, level, unit,
        intake_unit, channel, carried, returned_by, accepted_at, due_at, ended_at, hours_late, on_paper)
      select ${reportId}::uuid, l.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as l(
        seq int, dossier_id uuid, code text, figures text[], part text, standing text, sector text, level text, unit text,
        intake_unit text, channel text, carried boolean, returned_by text, accepted_at timestamptz, due_at timestamptz,
        ended_at timestamptz, hours_late double precision, on_paper boolean)`.execute(tx);
  }
}
