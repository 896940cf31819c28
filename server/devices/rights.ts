import { createHash } from 'node:crypto';
import { maySetUp } from '../authority/index.ts';
import { getUnit } from '../organisation/index.ts';
import type { Caller, Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Tx } from '../platform/transaction.ts';
import type { DeviceRow } from './tables.ts';

/** @throws {Refusal} UNAUTHENTICATED */
export function signedIn({ caller }: Context): Caller {
  if (caller === null) throw new Refusal('UNAUTHENTICATED', 'Hãy đăng nhập rồi làm lại.');
  return caller;
}

export const keyHash = (key: string): Buffer => createHash('sha256').update(key).digest();

const HEADS: readonly string[] = ['DIVISION_HEAD', 'LEADER'];

/** He answers for what a one-stop unit lends out: its director, a head of the committee it belongs to, an administrator above. */
export function answersForDevices(context: Context, unit: string): boolean {
  const { parent } = getUnit(context.reference.current(), unit);
  return (
    signedIn(context).posts.some(
      ({ unitKey, roles }) =>
        (unitKey === unit && roles.includes('CENTRE_DIRECTOR')) ||
        (unitKey === parent && roles.some((role) => HEADS.includes(role))),
    ) || maySetUp(context, unit)
  );
}

/** He receives at the unit's counter. */
export const receivesAt = (context: Context, unit: string): boolean =>
  signedIn(context).posts.some(({ unitKey, roles }) => unitKey === unit && roles.includes('COUNTER_OFFICER'));

/** Control and inspection read what became of every number. */
export const oversees = (context: Context): boolean =>
  signedIn(context).posts.some(
    ({ roles }) => roles.includes('CONTROL_OFFICER') || roles.includes('INSPECTOR'),
  );

export const mayReadDevices = (context: Context, unit: string): boolean =>
  receivesAt(context, unit) || answersForDevices(context, unit) || oversees(context);

/** @throws {Refusal} FORBIDDEN */
export function assertAnswersFor(context: Context, unit: string): void {
  if (answersForDevices(context, unit)) return;
  throw new Refusal(
    'FORBIDDEN',
    'Việc này do giám đốc trung tâm, lãnh đạo của đơn vị hoặc quản trị hệ thống làm. Đề nghị người đó quyết định.',
  );
}

/**
 * A device, locked until the transaction ends, for whoever answers for its unit, serves there or oversees.
 *
 * @throws {Refusal} NOT_FOUND
 */
export async function getDevice(context: Context, tx: Tx, deviceId: string): Promise<DeviceRow> {
  const row = await tx
    .selectFrom('device')
    .selectAll()
    .where('id', '=', deviceId)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined || !mayReadDevices(context, row.unit_key))
    throw new Refusal('NOT_FOUND', 'Không có thiết bị này, hoặc bạn không được xem.');
  return row;
}

/**
 * The device that speaks, locked until the transaction ends: its own secret, a counter officer of its unit, and a decision
 * that lets it. The session it speaks with ends with it.
 *
 * @throws {Refusal} NOT_FOUND, FORBIDDEN, DEVICE_NOT_APPROVED
 */
export async function deviceSpeaking(
  context: Context,
  tx: Tx,
  { deviceId, key }: { deviceId: string; key: string },
): Promise<DeviceRow> {
  const device = await getDevice(context, tx, deviceId);
  if (!device.key_hash.equals(keyHash(key)))
    throw new Refusal(
      'FORBIDDEN',
      'Máy này không phải thiết bị đã đăng ký. Mở lại trên đúng máy, hoặc đăng ký máy này.',
    );
  if (!receivesAt(context, device.unit_key))
    throw new Refusal('FORBIDDEN', 'Chỉ cán bộ một cửa của đơn vị dùng được thiết bị này.');
  if (device.approved !== true)
    throw new Refusal(
      'DEVICE_NOT_APPROVED',
      device.approved === null
        ? 'Đề nghị giám đốc trung tâm hoặc quản trị hệ thống duyệt thiết bị.'
        : 'Thiết bị không được duyệt. Liên hệ quản trị hệ thống để biết lý do.',
    );
  if (context.session !== null)
    await tx
      .insertInto('device_session')
      .values({ token_hash: context.session, device_id: device.id })
      .onConflict((on) => on.doNothing())
      .execute();
  return device;
}

/** @throws {Refusal} DEVICE_REVOKED */
export function assertNotRevoked({ revoked_at }: DeviceRow): void {
  if (revoked_at === null) return;
  throw new Refusal(
    'DEVICE_REVOKED',
    'Thiết bị đã bị thu hồi nên không tiếp nhận ngoại tuyến được nữa. Làm việc trên máy khác, hoặc đăng ký lại máy này.',
  );
}
