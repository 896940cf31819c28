import type { SlipData } from '../papers/index.ts';
import { renderSlip, slipHtml } from '../papers/index.ts';
import { sentBytes } from '../platform/sent-bytes.ts';

/** A paper that is made when it is asked for and not kept: as PDF, or as a printable page when the printer path fails. */
export const printed = async (data: SlipData, name: string, as: 'pdf' | 'html' | undefined, large = false) =>
  as === 'html'
    ? sentBytes({
        type: 'text/html; charset=utf-8',
        name: `${name}.html`,
        bytes: Buffer.from(slipHtml(data, large)),
      })
    : sentBytes({ type: 'application/pdf', name: `${name}.pdf`, bytes: await renderSlip(data, large) });
