import { mayDo, type Permission } from '@motcua/rules/authority';
import { signedIn } from '../dossier/index.ts';
import type { Caller, Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';

type BookingPermission = Extract<Permission, 'seeBookings' | 'receiveVisitor' | 'setBookingOffer'>;

export const mayAt = (caller: Caller, permission: BookingPermission, unit: string): boolean =>
  mayDo(permission, caller.posts, { intakeUnit: unit, handlingUnits: [], askedUnits: [] });

const REFUSED: Record<BookingPermission, string> = {
  seeBookings: 'Chỉ cán bộ của bộ phận một cửa này xem lịch hẹn ở đây. Chọn nơi bạn đang làm việc.',
  receiveVisitor:
    'Chỉ cán bộ tiếp nhận của bộ phận một cửa này ghi người đến hẹn. Chọn nơi bạn đang làm việc.',
  setBookingOffer: 'Chỉ giám đốc trung tâm đặt số chỗ và khung giờ hẹn của đơn vị. Hãy đề nghị giám đốc.',
};

/**
 * An officer of this counter today, by the table of rights.
 *
 * @throws {Refusal} FORBIDDEN
 */
export function assertMay(context: Context, permission: BookingPermission, unit: string): Caller {
  const caller = signedIn(context);
  if (mayAt(caller, permission, unit)) return caller;
  throw new Refusal('FORBIDDEN', REFUSED[permission]);
}
