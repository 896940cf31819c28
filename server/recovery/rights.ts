import { mayDo, type OfficerRole } from '@motcua/rules/authority';
import { signedIn } from '../dossier/index.ts';
import type { Caller, Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';

/**
 * Who lets people back into their accounts: an officer of this counter today, by the table of rights.
 *
 * @throws {Refusal} FORBIDDEN
 */
export function assertMayRecover(context: Context, unit: string): Caller {
  const caller = signedIn(context);
  const here = { intakeUnit: unit, handlingUnits: [], askedUnits: [] };
  if (mayDo('recoverAccount', caller.posts, here)) return caller;
  throw new Refusal(
    'FORBIDDEN',
    'Chỉ cán bộ tiếp nhận của bộ phận một cửa này cấp mã khôi phục. Chọn nơi bạn đang làm việc.',
  );
}

const OVERSEERS: readonly OfficerRole[] = ['CONTROL_OFFICER', 'INSPECTOR', 'ADMINISTRATOR'];

/** @throws {Refusal} FORBIDDEN */
export function assertOversees(context: Context): void {
  if (signedIn(context).posts.some(({ roles }) => roles.some((role) => OVERSEERS.includes(role)))) return;
  throw new Refusal(
    'FORBIDDEN',
    'Danh sách này dành cho cơ quan kiểm soát, thanh tra và quản trị. Hãy nhờ họ xem giúp.',
  );
}
