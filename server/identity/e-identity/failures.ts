import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';
import { Refusal } from '../../platform/refusal.ts';

export const cancelled = (): Refusal =>
  new Refusal(
    'SIGN_IN_CANCELLED',
    'Bạn chưa đăng nhập. Bấm đăng nhập lần nữa khi bạn muốn; không đăng nhập vẫn tìm được thủ tục và tra cứu hồ sơ.',
  );

export const expired = (): Refusal =>
  new Refusal(
    'SIGN_IN_EXPIRED',
    'Lần đăng nhập này đã dùng rồi, đã quá mười phút, hoặc bắt đầu ở trình duyệt khác. Bấm đăng nhập lần nữa trên trình duyệt này.',
  );

export const untrusted = (): Refusal =>
  new Refusal(
    'SIGN_IN_UNTRUSTED',
    'Câu trả lời của hệ thống định danh không kiểm chứng được nên bạn chưa được đăng nhập. Bấm đăng nhập lần nữa; nếu vẫn vậy, gọi đường dây nóng hoặc nộp tại quầy.',
  );

export const away = (): Refusal =>
  new Refusal(
    'IDENTITY_AWAY',
    'Hệ thống định danh chưa trả lời. Đợi vài phút rồi đăng nhập lại; quầy một cửa vẫn tiếp nhận hồ sơ như thường.',
  );

/** What kept the provider from answering at all, in the words of the library. */
const NO_ANSWER = new Set([
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_PARSE_ERROR',
  'OAUTH_RESPONSE_IS_NOT_JSON',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
]);

/** What went wrong between browser, provider and us as what the person is told; what is nobody's but ours stays what it is. */
export function asRefusal(error: unknown): unknown {
  if (error instanceof AuthorizationResponseError) {
    if (error.error === 'access_denied' || error.error === 'login_required') return cancelled();
    return ['temporarily_unavailable', 'server_error'].includes(error.error) ? away() : untrusted();
  }
  if (error instanceof ResponseBodyError) {
    // a code that was used, or too old; anything else says that we are not known there as configured
    if (error.error === 'invalid_grant') return expired();
    return error.status >= 500 ? away() : error;
  }
  if (error instanceof ClientError && error.code !== undefined)
    return NO_ANSWER.has(error.code) ? away() : untrusted();
  // what `fetch` throws when nobody answers; the library's own have a code
  return error instanceof TypeError && !('code' in error) ? away() : error;
}
