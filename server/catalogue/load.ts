import type { Tx } from '../platform/transaction.ts';
import type { DataProblem, Province } from '../province/index.ts';
import { loadFeeSchedules } from './fee-schedules.ts';
import { loadProcesses } from './load-processes.ts';
import { endVersions, upsertProcedureVersion } from './procedure-versions.ts';

/**
 * Writes procedures, fees, forms, processes, life events, questions and words of the data files.
 *
 * @returns the maps left as they stand, for they would change under the dossiers that follow them
 */
export async function loadCatalogue(tx: Tx, province: Province): Promise<DataProblem[]> {
  for (const { code, sector, versions } of province.procedures)
    for (const version of versions)
      await upsertProcedureVersion(tx, { code, sector, version, source: 'data' });
  await endVersions(tx);
  await loadFeeSchedules(tx, province);
  await loadForms(tx, province);
  const left = await loadProcesses(tx, province);
  await tx.deleteFrom('life_event').execute();
  await tx
    .insertInto('life_event')
    .values(
      province.lifeEvents.map((event, rank) => ({ key: event.key, rank, content: JSON.stringify(event) })),
    )
    .execute();
  await loadFaq(tx, province);
  await loadSearchWords(tx, province);
  await loadEverydayWords(tx, province);
  return left;
}

async function loadForms(tx: Tx, { forms }: Province): Promise<void> {
  for (const form of forms) {
    const row = { valid_from: form.validFrom, valid_to: form.validTo ?? null, content: JSON.stringify(form) };
    await tx
      .insertInto('form_version')
      .values({ code: form.code, version: String(form.version), ...row })
      .onConflict((on) =>
        on.columns(['code', 'version']).doUpdateSet(row).where('form_version.source', '=', 'DATA'),
      )
      .execute();
  }
}

async function loadFaq(tx: Tx, { faq }: Province): Promise<void> {
  await tx.deleteFrom('faq').execute();
  await tx
    .insertInto('faq')
    .values(faq.map((one, rank) => ({ key: one.key, rank, content: JSON.stringify(one) })))
    .execute();
}

async function loadEverydayWords(tx: Tx, { everydayWords }: Province): Promise<void> {
  await tx.deleteFrom('everyday_word').execute();
  if (everydayWords.length > 0) await tx.insertInto('everyday_word').values(everydayWords).execute();
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
