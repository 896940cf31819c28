import { mayDo } from '@motcua/rules/authority';
import { signedIn } from '../dossier/index.ts';
import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';

/** @throws {Refusal} FORBIDDEN for whoever is no officer of the counter of the unit */
export function assertPosts(context: Context, unit: string): string {
  const { accountId, posts } = signedIn(context);
  const places = { intakeUnit: unit, returnUnit: unit, handlingUnits: [], askedUnits: [] };
  if (mayDo('recordPost', posts, places)) return accountId;
  throw new Refusal('FORBIDDEN', 'Chỉ cán bộ một cửa của đơn vị này được gửi kết quả qua bưu chính ở đây.');
}
