import type { Db } from '../../platform/database.ts';
import type { ProcedureVersion } from '../../province/index.ts';

/** A procedure version in force, as exported. */
export interface ExportedProcedure extends ProcedureVersion {
  code: string;
  sector: string;
  /** Where it came from: the province's data files or an import. */
  source: string;
}

/** The versions in force on a local date, by code. */
export async function exportProcedures(db: Db, date: string): Promise<ExportedProcedure[]> {
  const rows = await db
    .selectFrom('procedure_version')
    .select(['code', 'sector', 'source', 'content'])
    .where('valid_from', '<=', date)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', date)]))
    .orderBy('code')
    .execute();
  return rows.map(({ content, ...rest }) => ({ ...rest, ...content }));
}

const COLUMNS = {
  code: ({ code }) => code,
  name: ({ name }) => name,
  sector: ({ sector }) => sector,
  levels: ({ levels }) => levels.join('|'),
  authority: ({ authority }) => authority,
  subjects: ({ subjects }) => subjects.join('|'),
  service_level: ({ serviceLevel }) => serviceLevel,
  channels: ({ channels }) => channels.map(({ channel }) => channel).join('|'),
  limits: ({ channels }) => channels.map(({ limit }) => `${limit.value} ${limit.unit}`).join('|'),
  process: ({ process }) => process,
  form: ({ form }) => form,
  decision: ({ decision }) => decision ?? '',
  valid_from: ({ validFrom }) => validFrom,
  source: ({ source }) => source,
} as const satisfies Record<string, (one: ExportedProcedure) => string>;

/** One row a procedure (RFC 4180), lists joined by |; the whole of a version is only in JSON. */
export function proceduresAsCsv(procedures: readonly ExportedProcedure[]): string {
  const rows = procedures.map((one) => Object.values(COLUMNS).map((column) => column(one)));
  return [Object.keys(COLUMNS), ...rows].map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
}

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
