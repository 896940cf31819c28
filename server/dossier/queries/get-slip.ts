import { renderSlip, slipHtml } from '../../papers/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { sentBytes } from '../../platform/sent-bytes.ts';
import { slipToRead } from './slip-to-read.ts';

/** A slip as PDF, or the same words as a printable page. The control slip is read from the log at the moment it is asked for. */
export const getSlip: Act<'getSlip'> = async (context, { slipId, as, large = false }) => {
  const { slip, data } = await slipToRead(context, slipId);
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
