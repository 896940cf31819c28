import type { WorkRow } from '@motcua/contract/work';
import type { PrintedTogether } from '@motcua/contract/worklist';
import { client } from '../../../client.ts';
import { printPage } from '../../../parts/print.ts';
import { SITE } from '../../../practice.ts';
import type { Outcome } from './batch.ts';

/** Sends the slips of the selected dossiers to the printer as one job, and says of each whether it has one. */
export async function printSeveral(
  rows: readonly WorkRow[],
  kind: PrintedTogether,
): Promise<readonly Outcome[]> {
  const codes = new Map(rows.map((row) => [row.dossierId, row.code ?? row.submissionCode]));
  const { items } = await client.findWorkSlips({ dossiers: [...codes.keys()].join(','), kind });
  const slips = items.flatMap(({ slipId }) => slipId ?? []);
  if (slips.length > 0) printPage(`${SITE}/api/v1/work/slips/print?slips=${slips.join(',')}`);
  return items.map(({ dossierId, slipId, problem }) => ({
    id: dossierId,
    code: codes.get(dossierId) ?? '',
    state: slipId === null ? 'FAILED' : 'DONE',
    why: problem,
  }));
}
