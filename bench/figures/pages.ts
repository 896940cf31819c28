import { createClient, httpTransport } from '@motcua/contract/client';
import { portal } from '@motcua/portal';
import type { RecordedPage } from '../bare.ts';
import { againstBare } from '../compare.ts';
import { prepareDraft } from '../dossiers.ts';
import { atLeast, perSecond, type Figure } from '../figure.ts';
import type { World } from '../world.ts';

/** The public look-up against a bare handler with the same statement. */
export const tracking: Figure = {
  name: 'tracking',
  title: 'Tra cứu hồ sơ (public look-up)',
  async run(world) {
    const { ours, bare, statements } = await againstBare(world, `/api/v1/track/${await someCode(world)}`);
    return [
      {
        what: 'GET /api/v1/track/{code}',
        ours: perSecond(ours),
        bare: `${perSecond(bare)} fastify + pg`,
        ...atLeast(0.8, ours, bare),
        note: `${statements} câu lệnh SQL (statements)`,
        why: 'Phần hơn là tiêu đề bảo vệ, giới hạn theo địa chỉ, kiểm tra đầu vào theo hợp đồng API và ghi ra mạng; không có chỗ nào chiếm riêng quá 7 % thời gian (the rest is security headers, limits, contract checks and writing to the network; no single place of ours takes more than 7 %)',
      },
    ];
  },
};

/** The page of a procedure against the bare template: the same statements, and the portal's own template drawn from recorded answers. */
export const page: Figure = {
  name: 'page',
  title: 'Trang thủ tục (procedure page)',
  async run(world) {
    const { ours, bare, statements, p50 } = await againstBare(
      world,
      `/thu-tuc/${PROCEDURE}`,
      await recorded(world),
    );
    return [
      {
        what: 'GET /thu-tuc/1.001193',
        ours: `${perSecond(ours)}, p50 ${p50.toFixed(0)} ms`,
        bare: `${perSecond(bare)} fastify + pg + khuôn trang (template)`,
        ...atLeast(0.5, ours, bare),
        note: `${statements} câu lệnh SQL (statements)`,
        why: 'Một trang là bốn lần gọi qua cùng cửa với người ngoài: quyền, kiểm tra đầu vào, dựng SQL, danh sách 99 nơi tiếp nhận, hạn trả và lời giải thích; bên trần chỉ chạy câu lệnh và khuôn (a page is four calls through the same door as from outside: rights, checks, SQL building, 99 receiving units, the due date with its explanation; the bare side only runs statements and template)',
      },
    ];
  },
};

const PROCEDURE = '1.001193';

/** What the page asks the server for, and the answers. */
async function recorded(world: World): Promise<RecordedPage> {
  const path = '/thu-tuc/:code';
  const http = httpTransport({ baseUrl: world.server.origin });
  const answers: Record<string, unknown> = {};
  const client = createClient(
    async (operation, input, options) => (answers[operation] = await http(operation, input, options)),
  );
  const request: RecordedPage['request'] = {
    method: 'GET',
    path: `/thu-tuc/${PROCEDURE}`,
    params: { code: PROCEDURE },
    files: [],
    lang: 'vi',
    look: { size: 'NORMAL', colours: 'LIGHT' },
    theme: await client.getTheme({}),
    account: null,
    csrf: '',
    browser: '',
    origin: world.server.origin,
  };
  const page = portal.pages.find((one) => one.method === 'GET' && one.path === path);
  await page?.answer({ ...request, client, query: new URLSearchParams(), form: new URLSearchParams() });
  return { path, request, answers };
}

async function someCode(world: World): Promise<string> {
  const { dossierId, citizen, officer } = await prepareDraft(world, 0);
  await (await world.as(citizen)).client.submitDossier({ dossierId, declaration: true });
  const { code } = await (await world.as(officer)).client.acceptDossier({ dossierId });
  if (code === null) throw new Error('accepted without a code');
  return encodeURIComponent(code);
}
