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

/** The page of a procedure against its recorded text with the rows' texts put in again. */
export const page: Figure = {
  name: 'page',
  title: 'Trang thủ tục (procedure page)',
  async run(world) {
    const { ours, bare, statements, p50 } = await againstBare(world, '/thu-tuc/1.001193');
    return [
      {
        what: 'GET /thu-tuc/1.001193',
        ours: `${perSecond(ours)}, p50 ${p50.toFixed(0)} ms`,
        bare: `${perSecond(bare)} fastify + pg`,
        ...atLeast(0.5, ours, bare),
        note: `${statements} câu lệnh SQL (statements)`,
      },
    ];
  },
};

async function someCode(world: World): Promise<string> {
  const { dossierId, citizen, officer } = await prepareDraft(world, 0);
  await (await world.as(citizen)).client.submitDossier({ dossierId, declaration: true });
  const { code } = await (await world.as(officer)).client.acceptDossier({ dossierId });
  if (code === null) throw new Error('accepted without a code');
  return encodeURIComponent(code);
}
