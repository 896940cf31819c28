import { create } from 'qrcode';

/** White modules around the code that scanners need. */
const QUIET_ZONE = 2;

/**
 * A QR code as black SVG. `address` must be an http(s) URL: a slip carries no personal number in a form that any
 * passer-by's telephone reads. Throws RangeError otherwise.
 */
export function qrSvg(address: string): string {
  if (!/^https?:\/\/[^\s]+$/.test(address))
    throw new RangeError('A slip’s QR code holds an http(s) address.');
  const { modules } = create(address, { errorCorrectionLevel: 'M' });
  const side = modules.size + QUIET_ZONE * 2;
  let path = '';
  modules.data.forEach((dark, index) => {
    if (!dark) return;
    const x = (index % modules.size) + QUIET_ZONE;
    const y = Math.floor(index / modules.size) + QUIET_ZONE;
    path += `M${x} ${y}h1v1h-1z`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><path d="${path}"/></svg>`;
}
