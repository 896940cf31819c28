import { composeSheet } from './compose.ts';
import { pageOf } from './html.ts';
import type { Sheet } from './sheet.ts';
import { press } from './press.ts';
import type { SlipData } from './slipData.ts';

export type { SlipData, SlipKind, SlipRegime } from './slipData.ts';

/**
 * The slip as a tagged PDF/A-2a file, A5 or A4. Rejects with RangeError for a date or address that is none, with Error
 * when an edited layout cannot be set or the press broke; {@link slipHtml} then still prints, as it needs neither.
 */
export async function renderSlip(data: SlipData, large = false): Promise<Buffer> {
  return press(sheetOf(data, large));
}

/** The same words as a page of its own that any browser prints on the same paper. Throws RangeError as above. */
export function slipHtml(data: SlipData, large = false): string {
  return pageOf(sheetOf(data, large));
}

/** Slips of one kind one behind the other, for one print job. Throws RangeError as above. */
export function slipsHtml(first: SlipData, ...more: readonly SlipData[]): string {
  return pageOf(composeSheet(first), ...more.map(composeSheet));
}

/** In letters of 16 points where that is wanted and the slip stands upright. */
function sheetOf(data: SlipData, large: boolean): Sheet {
  const sheet = composeSheet(data);
  return large && sheet.paper !== 'a4-landscape' ? { ...sheet, paper: 'a4-large' } : sheet;
}
