import { shows } from '@motcua/rules/authority';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/refusal.ts';
import { assertReadableOrHelped, noteLook, readerOf } from '../guard.ts';
import { getDossierForAct } from '../load.ts';
import { controlSlipNow } from './control-slip.ts';
import { partOfSlip } from './get-dossier.ts';

/**
 * A slip as the caller may read it; the control slip as the log has it now.
 *
 * @throws {Refusal} NOT_FOUND, also for one who may not
 */
export async function slipToRead(context: Context, slipId: string) {
  const slip = await context.db.selectFrom('slip').selectAll().where('id', '=', slipId).executeTakeFirst();
  if (slip === undefined) throw new Refusal('NOT_FOUND', 'Không có phiếu này, hoặc bạn không được xem.');
  const loaded = await getDossierForAct(context.db, slip.dossier_id);
  assertReadableOrHelped(context, loaded);
  if (!shows(partOfSlip(slip.kind), readerOf(context, loaded)))
    throw new Refusal('NOT_FOUND', 'Không có phiếu này, hoặc bạn không được xem.');
  const [data] = await Promise.all([
    slip.data.kind === 'CONTROL_SLIP' ? controlSlipNow(context, loaded, slip.data, context.now) : slip.data,
    noteLook(context, loaded),
  ]);
  return { slip, data };
}
