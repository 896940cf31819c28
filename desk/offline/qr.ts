import { create } from 'qrcode';

/** White modules around the code that scanners need. */
const QUIET_ZONE = 2;

/** The same code as the server puts on a slip, drawn here: black SVG, for paper and screen. */
export function qrSvg(address: string): string {
  const { modules } = create(address, { errorCorrectionLevel: 'M' });
  const side = modules.size + QUIET_ZONE * 2;
  const dark = Array.from(modules.data, (one, at) =>
    one === 0
      ? ''
      : `M${(at % modules.size) + QUIET_ZONE} ${Math.floor(at / modules.size) + QUIET_ZONE}h1v1h-1z`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><rect width="${side}" height="${side}" fill="#fff"/><path d="${dark.join('')}"/></svg>`;
}
