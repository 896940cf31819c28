import { signedIn } from '../dossier/index.ts';
import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';

/** @throws {Refusal} FORBIDDEN: money without a place is the control office's */
export function assertControlOffice(context: Context): void {
  const { posts } = signedIn(context);
  if (posts.some(({ roles }) => roles.includes('CONTROL_OFFICER'))) return;
  throw new Refusal(
    'FORBIDDEN',
    'Tiền chưa xếp được do bộ phận kiểm soát thủ tục xem và xếp. Đề nghị họ tra cứu giúp.',
  );
}
