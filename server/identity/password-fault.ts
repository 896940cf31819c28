/** Long enough to be a few words; nothing else is asked of it, so that nobody writes it down. */
const LEAST = 10;

/** What is wrong with a password somebody chooses for himself; null: nothing. */
export function passwordFault(next: string, username: string): { vi: string; en: string } | null {
  if ([...next].length < LEAST)
    return {
      vi: `Mật khẩu mới cần ít nhất ${LEAST} ký tự; vài từ ghép lại là dễ nhớ`,
      en: `The new password needs at least ${LEAST} characters; a few words are easy to remember`,
    };
  if (next.toLowerCase().includes(username))
    return {
      vi: 'Mật khẩu mới không được chứa tên đăng nhập',
      en: 'The new password may not contain your user name',
    };
  return null;
}
