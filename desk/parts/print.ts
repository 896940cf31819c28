export const slipUrl = (slipId: string): string => `/api/v1/slips/${slipId}`;
export const fileUrl = (fileId: string): string => `/api/v1/files/${fileId}`;

/**
 * Prints a slip without leaving the screen. A hidden frame loads the slip as a page, not as PDF: browsers do not let
 * a page print the PDF viewer inside it reliably.
 */
export function printSlip(slipId: string): void {
  document.querySelector('iframe.print-frame')?.remove();
  const frame = document.createElement('iframe');
  frame.className = 'print-frame';
  frame.title = 'Phiếu';
  frame.tabIndex = -1;
  frame.ariaHidden = 'true';
  frame.src = `${slipUrl(slipId)}?as=html`;
  frame.addEventListener('load', () => frame.contentWindow?.print());
  document.body.append(frame);
}
