import { isDeepStrictEqual } from 'node:util';
import { addDays } from '@motcua/rules/calendar';
import type { Db } from '../../platform/database.ts';
import { inTransaction, type Tx } from '../../platform/transaction.ts';
import type { ProcedureVersion } from '../../province/index.ts';
import { BY_DECISION, upsertProcedureVersion } from '../procedure-versions.ts';
import type { KnownUnit } from './agency.ts';
import { readSourceRow, RowRefused } from './source-row.ts';
import { versionOf, type Mapped } from './version.ts';

export type Outcome = 'LOADED' | 'CHANGED' | 'UNCHANGED' | 'KEPT' | 'REFUSED';

/** What became of one line. */
export interface LineReport {
  line: number;
  outcome: Outcome;
  code?: string;
  name?: string;
  /** Why it was refused or kept. */
  reason?: string;
  /** What was understood or mended on the way. */
  doubts?: readonly string[];
}

const SOURCE = 'dvcqg';

/** Without units no agency can be found. */
export class ProvinceMissing extends Error {
  override name = 'ProvinceMissing';
  constructor() {
    super(
      'chưa có đơn vị nào của tỉnh đang hoạt động vào ngày nhập; hãy chạy motcua serve một lần để nạp dữ liệu tỉnh (no units of the province on that day)',
    );
  }
}

/**
 * Takes over procedures of the national portal, one JSON row a line. A procedure is taken whole or refused with its
 * reason; one that the province's data files describe is kept as it is. A version that has changed ends the day before
 * `validFrom`; the same file again changes nothing. A failure of the database leaves everything as it was.
 *
 * @param owner the owner role
 * @param validFrom local date from which new versions hold
 */
export async function importProcedures(
  owner: Db,
  lines: Iterable<string>,
  validFrom: string,
): Promise<LineReport[]> {
  return inTransaction(owner, async (tx) => {
    const [units, kept] = await Promise.all([unitsOn(tx, validFrom), curatedCodes(tx)]);
    if (!units.some(({ kind }) => kind === 'PEOPLES_COMMITTEE')) throw new ProvinceMissing();
    const reports: LineReport[] = [];
    const seen = new Map<string, number>();
    let line = 0;
    for (const text of lines) {
      line++;
      if (text.trim() !== '')
        reports.push({ line, ...(await takeOver(tx, text, { line, validFrom, units, kept, seen })) });
    }
    return reports;
  });
}

interface Surroundings {
  line: number;
  validFrom: string;
  units: readonly KnownUnit[];
  kept: ReadonlySet<string>;
  /** Line on which a code stood first. */
  seen: Map<string, number>;
}

async function takeOver(
  tx: Tx,
  text: string,
  { line, validFrom, units, kept, seen }: Surroundings,
): Promise<Omit<LineReport, 'line'>> {
  let known: { code?: string; name?: string } = {};
  try {
    const row = readSourceRow(text);
    known = { code: row.code, name: row.name };
    const before = seen.get(row.code);
    if (before !== undefined) throw new RowRefused(`mã đã có ở dòng ${before}`);
    seen.set(row.code, line);
    if (kept.has(row.code))
      return { ...known, outcome: 'KEPT', reason: 'thủ tục của tệp dữ liệu tỉnh được giữ nguyên' };
    const mapped = versionOf(row, validFrom, units);
    return {
      code: mapped.code,
      name: mapped.version.name,
      outcome: await store(tx, mapped),
      doubts: mapped.doubts,
    };
  } catch (error) {
    if (error instanceof RowRefused) return { ...known, outcome: 'REFUSED', reason: error.message };
    throw error;
  }
}

async function store(tx: Tx, { code, sector, version }: Mapped): Promise<Outcome> {
  const latest = await tx
    .selectFrom('procedure_version')
    .select(['id', 'valid_from', 'sector', 'content'])
    .where('code', '=', code)
    .orderBy('valid_from', 'desc')
    .executeTakeFirst();
  if (latest !== undefined && latest.sector === sector && sameContent(latest.content, version))
    return 'UNCHANGED';
  if (latest !== undefined && latest.valid_from > version.validFrom)
    throw new RowRefused(`đã có phiên bản hiệu lực từ ${latest.valid_from}, sau ngày nhập`);
  if (latest !== undefined && latest.valid_from < version.validFrom)
    await tx
      .updateTable('procedure_version')
      .set({ valid_to: addDays(version.validFrom, -1) })
      .where('id', '=', latest.id)
      .execute();
  await upsertProcedureVersion(tx, { code, sector, version, source: SOURCE });
  return latest === undefined ? 'LOADED' : 'CHANGED';
}

/** The day a version begins is not what it says. */
function sameContent(stored: ProcedureVersion, version: ProcedureVersion): boolean {
  return isDeepStrictEqual(stored, JSON.parse(JSON.stringify({ ...version, validFrom: stored.validFrom })));
}

async function unitsOn(tx: Tx, date: string): Promise<KnownUnit[]> {
  return tx
    .selectFrom('unit')
    .select(['key', 'name', 'kind', 'level'])
    .where('valid_from', '<=', date)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', date)]))
    .orderBy('key')
    .execute();
}

/** Codes of the data files' procedures and of those changed by a decision here, also those they bear under a newer national code. */
async function curatedCodes(tx: Tx): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('procedure_version')
    .select(['code', 'content'])
    .where('source', 'in', ['data', BY_DECISION])
    .execute();
  return new Set(
    rows.flatMap(({ code, content }) =>
      content.nationalCode === undefined ? [code] : [code, content.nationalCode],
    ),
  );
}
