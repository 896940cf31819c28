import { todayOf } from '../catalogue/index.ts';
import { parameter } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';

/**
 * All features of connected systems are for accounts of level 2; one of level 1 finds, prepares and follows (NĐ 69/2024 Đ.9).
 * Organisations have no level, nor has a session by password, which an administrator has allowed.
 *
 * @param acting instead of filing: what it is that needs the level
 * @throws {Refusal} IDENTITY_LEVEL
 */
export function assertIdentityLevel(
  { reference, caller, now }: Context,
  procedure: string | undefined,
  acting?: string,
): void {
  const level = caller?.identityLevel;
  if (level === undefined || level === null) return;
  const held = reference.current();
  const wanted = parameter(held, 'eIdentity.filingLevel', todayOf(held, now), procedure);
  if (level >= wanted) return;
  throw new Refusal(
    'IDENTITY_LEVEL',
    `${acting ?? 'Nộp trực tuyến'} cần tài khoản định danh mức độ ${wanted}; tài khoản của bạn ở mức độ ${level}. Đến công an xã, phường để nâng mức, rồi đăng nhập lại${acting === undefined ? '; bản nháp vẫn được giữ. Nộp tại quầy thì không cần' : ''}.`,
  );
}
