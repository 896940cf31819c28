import { gzipSync } from 'node:zlib';
import { drive } from '../drive.ts';
import { perSecond, type Figure, type Result } from '../figure.ts';
import type { World } from '../world.ts';

const PAGES = [
  ['Trang chủ (home)', '/'],
  ['Tìm thủ tục (search)', '/tim-kiem?q=dang+ky+khai+sinh'],
  ['Trang thủ tục (procedure)', '/thu-tuc/1.001193'],
] as const;
const SECONDS = 4;

/** What a phone loads before the page can be read, and how many pages a second the server makes. */
export const portal: Figure = {
  name: 'portal',
  title: 'Cổng dịch vụ công (portal)',
  async run(world) {
    const lines: Result[] = [];
    for (const [what, path] of PAGES) {
      const { html, style, fonts, script } = await firstView(world, path);
      const load = {
        origin: world.server.origin,
        connections: 16,
        requests: [{ method: 'GET', path }] as const,
      };
      await drive({ ...load, seconds: 1 });
      const { rate, p50 } = await drive({ ...load, seconds: SECONDS });
      lines.push({
        what: `${what} ${path}`,
        ours: `${perSecond(rate)}, p50 ${p50.toFixed(0)} ms`,
        note: `HTML ${kilo(html)} + CSS ${kilo(style)} = ${kilo(html + style)} gzip; phông chữ phải đợi (fonts waited for) ${kilo(fonts)}, chữ hiện ngay bằng phông của máy (text shows at once in the machine’s own font); mã chạy cần có (script needed) 0, thêm tiện lợi (where it helps) ${kilo(script)}`,
      });
    }
    return lines;
  },
};

interface FirstView {
  html: number;
  style: number;
  fonts: number;
  script: number;
}

/** Bytes after gzip of the page and all it names. */
async function firstView({ server }: World, path: string): Promise<FirstView> {
  const html = await bytes(server.origin, path);
  const text = html.toString();
  const all = async (pattern: RegExp, of: string): Promise<Buffer[]> =>
    Promise.all([...of.matchAll(pattern)].map(([, url = '']) => bytes(server.origin, url)));
  const styles = await all(/<link rel="stylesheet" href="([^"]+)"/g, text);
  const scripts = await all(/<script[^>]* src="([^"]+)"/g, text);
  const fonts = await all(/<link rel="preload" href="([^"]+)" as="font"/g, text);
  return {
    html: gzipSync(html).length,
    style: total(styles.map((one) => gzipSync(one))),
    script: total(scripts.map((one) => gzipSync(one))),
    fonts: total(fonts),
  };
}

async function bytes(origin: string, path: string): Promise<Buffer> {
  const reply = await fetch(new URL(path, origin));
  if (!reply.ok) throw new Error(`${path} answers ${reply.status}`);
  return Buffer.from(await reply.arrayBuffer());
}

const total = (buffers: readonly Buffer[]): number => buffers.reduce((sum, { length }) => sum + length, 0);
const kilo = (size: number): string => `${(size / 1_024).toFixed(1).replace('.', ',')} KB`;
