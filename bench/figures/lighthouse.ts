import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { prepareDraft } from '../dossiers.ts';
import { LeftOut, type Figure, type Result } from '../figure.ts';
import type { World } from '../world.ts';

const LIGHTHOUSE = 'lighthouse@13.5.0';
const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const;
const AIM = { performance: 95, accessibility: 100, 'best-practices': 100 } as const;
const LONGEST_MS = 180_000;

/** What of a Lighthouse report is read. */
interface Report {
  finalDisplayedUrl: string;
  categories: Record<(typeof CATEGORIES)[number], { score: number | null }>;
  audits: Record<string, { displayValue?: string } | undefined>;
}

/** Pages of the portal on a telephone with a slow line, as Lighthouse imitates them by default. */
export const lighthouse: Figure = {
  name: 'lighthouse',
  title: 'Cổng trên điện thoại, theo Lighthouse (portal on a telephone)',
  async run(world) {
    const { token, form, followed } = await ownPages(world);
    const pages: [what: string, path: string, token?: string][] = [
      ['Trang chủ (home)', '/'],
      ['Tìm thủ tục (search)', '/tim-kiem?q=dang+ky+khai+sinh'],
      ['Trang thủ tục (procedure)', '/thu-tuc/1.001193'],
      ['Tra cứu (look-up)', '/tra-cuu'],
      ['Trang khai (a page of a form)', form, token],
      ['Theo dõi hồ sơ (following a dossier)', followed, token],
    ];
    const lines: Result[] = [];
    for (const [what, path, as] of pages) lines.push(lineOf(what, await report(world, path, as)));
    return lines;
  },
};

/** A citizen's page of a form, and her dossier that has been received. */
async function ownPages(world: World): Promise<{ token: string; form: string; followed: string }> {
  const draft = await prepareDraft(world, 0);
  const { client, token } = await world.as(draft.citizen);
  const { form } = await client.getDossier({ dossierId: draft.dossierId });
  const sent = await prepareDraft(world, 0);
  await client.submitDossier({ dossierId: sent.dossierId, declaration: true });
  const { client: officer } = await world.as(sent.officer);
  await officer.acceptDossier({ dossierId: sent.dossierId });
  return {
    token,
    form: `/ho-so/${draft.dossierId}/khai/${form.pages[0]?.key ?? ''}`,
    followed: `/ho-so/${sent.dossierId}`,
  };
}

/** @throws {LeftOut} where Lighthouse or a browser cannot be had on this machine */
async function report({ folder, server }: World, path: string, token?: string): Promise<Report> {
  const file = join(folder, 'lighthouse.json');
  const given = [
    '--quiet',
    '--chrome-flags=--headless=new --no-sandbox',
    `--only-categories=${CATEGORIES.join(',')}`,
    '--output=json',
    `--output-path=${file}`,
    ...(token === undefined ? [] : [`--extra-headers=${JSON.stringify({ Cookie: `motcua=${token}` })}`]),
  ];
  await promisify(execFile)('npm', ['exec', '--yes', LIGHTHOUSE, '--', `${server.origin}${path}`, ...given], {
    cwd: folder,
    env: { ...process.env, CHROME_PATH: process.env['CHROMIUM'] ?? '/usr/bin/chromium' },
    timeout: LONGEST_MS,
  }).catch((error: unknown) => {
    throw new LeftOut(`không chạy được ${LIGHTHOUSE} (it does not run here): ${String(error)}`);
  });
  const read = JSON.parse(await readFile(file, 'utf8')) as Report;
  const asked = new URL(path, server.origin).href;
  if (read.finalDisplayedUrl !== asked) throw new Error(`${asked} led to ${read.finalDisplayedUrl}`);
  return read;
}

function lineOf(what: string, { categories, audits }: Report): Result {
  const scores = CATEGORIES.map((category) => Math.round((categories[category].score ?? 0) * 100));
  const told = (audit: string): string => audits[audit]?.displayValue ?? '?';
  return {
    what,
    ours: scores.join(' / '),
    aim: `≥ ${CATEGORIES.map((category) => AIM[category]).join(' / ')}`,
    met: CATEGORIES.every((category, index) => (scores[index] ?? 0) >= AIM[category]),
    note: `tốc độ / tiếp cận / thực hành tốt (performance / accessibility / best practices); nội dung đầu tiên (first contentful paint) ${told('first-contentful-paint')}, nội dung chính (largest) ${told('largest-contentful-paint')}, nghẽn (blocking) ${told('total-blocking-time')}, tải (bytes) ${told('total-byte-weight').replace('Total size was ', '')}`,
  };
}
