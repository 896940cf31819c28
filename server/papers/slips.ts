import { composeSheet } from './compose.ts';
import { pageOf } from './html.ts';
import { press } from './press.ts';
import type { SlipData } from './slipData.ts';

export type { SlipData, SlipKind, SlipRegime } from './slipData.ts';

/**
 * The slip as a tagged PDF/A-2a file, A5 or A4. Rejects with RangeError for a date or address that is none, with Error
 * when an edited layout cannot be set or the press broke; {@link slipHtml} then still prints, as it needs neither.
 */
export async function renderSlip(data: SlipData): Promise<Buffer> {
  return press(composeSheet(data));
}

/** The same words, of one slip or of several of one kind, as a page that any browser prints on the same paper. Throws RangeError as above. */
export function slipHtml(data: SlipData, ...more: readonly SlipData[]): string {
  return pageOf(composeSheet(data), ...more.map(composeSheet));
}
