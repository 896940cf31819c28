import { shows } from '@motcua/rules/authority';
import type { Output } from '@motcua/contract/operations';
import { slipTitle } from '../../papers/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { assertReadable, readerOf } from '../guard.ts';
import { getDossierForAct } from '../load.ts';
import { partOfSlip } from './get-dossier.ts';

type Found = Output<'findWorkSlips'>['items'][number];

/** Before printing: for each dossier by itself its latest slip of the kind, or the reason why there is none for the caller. */
export const findWorkSlips: Act<'findWorkSlips'> = async (context, { dossiers, kind }) => {
  const items: Found[] = [];
  for (const dossierId of new Set(dossiers.split(','))) items.push(await found(context, dossierId, kind));
  return { items };
};

async function found(
  context: Context,
  dossierId: string,
  kind: 'CONTROL_SLIP' | 'INTAKE_RECEIPT',
): Promise<Found> {
  try {
    const loaded = await getDossierForAct(context.db, dossierId);
    assertReadable(context, loaded);
    const slip = await context.db
      .selectFrom('slip')
      .select('id')
      .where('dossier_id', '=', dossierId)
      .where('kind', '=', kind)
      .orderBy('issued_at', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (slip !== undefined && shows(partOfSlip(kind), readerOf(context, loaded)))
      return { dossierId, slipId: slip.id, problem: null };
    const title = slipTitle(kind, loaded.dossier.regime);
    return { dossierId, slipId: null, problem: `Hồ sơ chưa có “${title}” để in.` };
  } catch (error) {
    if (error instanceof Refusal) return { dossierId, slipId: null, problem: error.facts.detail };
    throw error;
  }
}
