import type { Caller, Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';
import { mayDecide, mayPropose, mayReadDrafts } from '../process/index.ts';

/** Who drafts, reads and decides forms is who does so with the maps of processes: both say how a procedure is carried out. */

/** @throws {Refusal} FORBIDDEN */
export function assertMayPropose(context: Context): Caller {
  if (context.caller !== null && mayPropose(context)) return context.caller;
  throw new Refusal(
    'FORBIDDEN',
    'Mẫu đơn điện tử do cán bộ kiểm soát thủ tục hành chính hoặc người quản trị hệ thống của tỉnh soạn và đề xuất.',
  );
}

/** @throws {Refusal} FORBIDDEN */
export async function assertMayDecide(context: Context, key: string): Promise<Caller> {
  if (context.caller !== null && (await mayDecide(context, key))) return context.caller;
  throw new Refusal(
    'FORBIDDEN',
    'Mẫu đơn điện tử do lãnh đạo Ủy ban nhân dân tỉnh, hoặc thủ trưởng cơ quan có thẩm quyền của thủ tục, phê duyệt.',
  );
}

/** @throws {Refusal} FORBIDDEN */
export function assertMayReadDrafts(context: Context): void {
  if (mayReadDrafts(context)) return;
  throw new Refusal(
    'FORBIDDEN',
    'Bản nháp và đề xuất chưa duyệt dành cho người soạn, lãnh đạo và thanh tra. Mẫu đang có hiệu lực thì ai cũng xem được.',
  );
}
