import { SITE } from '../practice.ts';

export const slipUrl = (slipId: string, large = false): string =>
  `${SITE}/api/v1/slips/${slipId}${large ? '?large=true' : ''}`;
export const fileUrl = (fileId: string): string => `${SITE}/api/v1/files/${fileId}`;
/** What may be read of a file until all of it is there. */
export const lightUrl = (uploadId: string): string => `${SITE}/api/v1/uploads/${uploadId}/light`;
/** A scan before it is compared with the original. */
export const capturedUrl = (captureId: string): string => `${SITE}/api/v1/captures/${captureId}/pdf`;
export const handoverUrl = (handoverId: string): string => `${SITE}/api/v1/handovers/${handoverId}/print`;
export const tallyListUrl = (batchId: string): string => `${SITE}/api/v1/post/batches/${batchId}/print`;
export const readBackUrl = (dossierId: string): string => `${SITE}/api/v1/assisted/${dossierId}/read-back`;
export const signatureSheetUrl = (dossierId: string, signer: string): string =>
  `${SITE}/api/v1/dossiers/${dossierId}/signatures/${encodeURIComponent(signer)}/sheet`;
export const historyUrl = (dossierId: string): string => `${SITE}/api/v1/dossiers/${dossierId}/history`;

/**
 * Prints a paper without leaving the screen. A hidden frame loads it as a page, not as PDF: browsers do not let
 * a page print the PDF viewer inside it reliably.
 */
export function printPage(url: string): void {
  const frame = printFrame();
  frame.src = `${url}${url.includes('?') ? '&' : '?'}as=html`;
  frame.addEventListener('load', () => frame.contentWindow?.print());
  document.body.append(frame);
}

/** @param large in letters of 16 points */
export const printSlip = (slipId: string, large = false): void => printPage(slipUrl(slipId, large));

/** Prints a page that is kept on this computer, in the same manner. */
export function printMarkup(markup: string): void {
  const frame = printFrame();
  frame.srcdoc = markup;
  frame.addEventListener('load', () => frame.contentWindow?.print());
  document.body.append(frame);
}

/** The hidden frame a paper is printed from; there is one at a time. */
function printFrame(): HTMLIFrameElement {
  document.querySelector('iframe.print-frame')?.remove();
  const frame = document.createElement('iframe');
  frame.className = 'print-frame';
  frame.title = 'Phiếu';
  frame.tabIndex = -1;
  frame.ariaHidden = 'true';
  return frame;
}
