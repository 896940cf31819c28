import type { NoticeTexts } from '@motcua/contract/wording';

/** Without blanks before and after. */
export const trimmed = ({ vi, en, sms }: NoticeTexts): NoticeTexts => ({
  vi: vi.trim(),
  en: en.trim(),
  sms: sms === null ? null : sms.trim(),
});
