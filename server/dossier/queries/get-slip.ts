import { shows } from '@motcua/rules/authority';
import { renderSlip, slipHtml } from '../../papers/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { sentBytes } from '../../platform/sent-bytes.ts';
import { assertReadableNoted, readerOf } from '../guard.ts';
import { getDossierForAct } from '../load.ts';
import { controlSlipNow } from './control-slip.ts';
import { partOfSlip } from './get-dossier.ts';

/** A slip as PDF, or the same words as a printable page. The control slip is read from the log at the moment it is asked for. */
export const getSlip: Act<'getSlip'> = async (context, { slipId, as, large = false }) => {
  const slip = await context.db.selectFrom('slip').selectAll().where('id', '=', slipId).executeTakeFirst();
  if (slip === undefined) throw new Refusal('NOT_FOUND', 'Không có phiếu này, hoặc bạn không được xem.');
  const loaded = await getDossierForAct(context.db, slip.dossier_id);
  await assertReadableNoted(context, loaded);
  if (!shows(partOfSlip(slip.kind), readerOf(context, loaded)))
    throw new Refusal('NOT_FOUND', 'Không có phiếu này, hoặc bạn không được xem.');
  const data =
    slip.data.kind === 'CONTROL_SLIP'
      ? await controlSlipNow(context, loaded, slip.data, context.now)
      : slip.data;
  const name = `${slip.kind.toLowerCase().replaceAll('_', '-')}-${slip.number.replaceAll('/', '-')}`;
  if (as === 'html')
    return sentBytes({
      type: 'text/html; charset=utf-8',
      name: `${name}.html`,
      bytes: Buffer.from(slipHtml(data, large)),
    });
  const kept =
    slip.kind === 'CONTROL_SLIP' || large || slip.pdf_sha256 === null
      ? null
      : await context.files.get(slip.pdf_sha256);
  return sentBytes({
    type: 'application/pdf',
    name: `${name}.pdf`,
    bytes: kept ?? (await renderSlip(data, large)),
  });
};
