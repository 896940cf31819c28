import { createHash, randomUUID } from 'node:crypto';
import type { ProcessDefinition } from '@motcua/rules/process';
import type { Tx } from '../platform/transaction.ts';
import type { ProcedureVersion, Province } from '../province/index.ts';

/** Writes procedures, forms, processes, life events and search words of the data files. */
export async function loadCatalogue(tx: Tx, province: Province): Promise<void> {
  for (const { code, sector, versions } of province.procedures)
    for (const version of versions)
      await upsertProcedureVersion(tx, { code, sector, version, source: 'data' });
  await loadForms(tx, province);
  await loadProcesses(tx, province);
  await tx.deleteFrom('life_event').execute();
  await tx
    .insertInto('life_event')
    .values(
      province.lifeEvents.map((event, rank) => ({ key: event.key, rank, content: JSON.stringify(event) })),
    )
    .execute();
  await loadSearchWords(tx, province);
}

export interface ProcedureVersionEntry {
  code: string;
  sector: string;
  version: ProcedureVersion;
  source: string;
}

/** @returns what became of the version */
export async function upsertProcedureVersion(
  tx: Tx,
  { code, sector, version, source }: ProcedureVersionEntry,
): Promise<'ADDED' | 'CHANGED' | 'SAME'> {
  const content = JSON.stringify(version);
  const content_hash = createHash('sha256').update(sector).update(content).digest('hex');
  const row = {
    valid_to: version.validTo ?? null,
    name: version.name,
    sector,
    levels: version.levels,
    subjects: version.subjects,
    content,
    content_hash,
    source,
  };
  const known = await tx
    .selectFrom('procedure_version')
    .select(['id', 'content_hash'])
    .where('code', '=', code)
    .where('valid_from', '=', version.validFrom)
    .executeTakeFirst();
  if (known === undefined) {
    await tx
      .insertInto('procedure_version')
      .values({ id: randomUUID(), code, valid_from: version.validFrom, ...row })
      .execute();
    return 'ADDED';
  }
  if (known.content_hash === content_hash) return 'SAME';
  await tx.updateTable('procedure_version').set(row).where('id', '=', known.id).execute();
  return 'CHANGED';
}

async function loadForms(tx: Tx, { forms }: Province): Promise<void> {
  for (const form of forms) {
    const row = { valid_from: form.validFrom, valid_to: form.validTo ?? null, content: JSON.stringify(form) };
    await tx
      .insertInto('form_version')
      .values({ code: form.code, version: String(form.version), ...row })
      .onConflict((on) => on.columns(['code', 'version']).doUpdateSet(row))
      .execute();
  }
}

async function loadProcesses(tx: Tx, { processes }: Province): Promise<void> {
  for (const { key, name, validFrom, validTo, steps } of processes) {
    const definition: ProcessDefinition = { key, name, steps };
    const row = { valid_to: validTo ?? null, content: JSON.stringify(definition) };
    await tx
      .insertInto('process_version')
      .values({ id: randomUUID(), key, valid_from: validFrom, ...row })
      .onConflict((on) => on.columns(['key', 'valid_from']).doUpdateSet(row))
      .execute();
  }
}

async function loadSearchWords(tx: Tx, { abbreviations, synonyms, stopwords }: Province): Promise<void> {
  const rows = [
    ...abbreviations.map((row) => ({
      word: row.abbreviation,
      means: row.expansion,
      kind: 'ABBREVIATION' as const,
    })),
    ...synonyms.flatMap((row) =>
      row.synonyms.map((word) => ({ word, means: row.canonical, kind: 'SYNONYM' as const })),
    ),
    ...stopwords.map((row) => ({ word: row.term, means: row.kind, kind: 'STOPWORD' as const })),
  ];
  await tx.deleteFrom('search_word').execute();
  if (rows.length > 0)
    await tx
      .insertInto('search_word')
      .values(rows)
      .onConflict((on) => on.doNothing())
      .execute();
}
