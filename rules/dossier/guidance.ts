/** Why somebody was sent home with guidance, or asked for more papers; coded for the refusal ledger (NĐ 61/2018 Đ.15.2). */
export const GUIDANCE_REASONS = {
  MISSING_COMPONENT: { vi: 'Thiếu giấy tờ', en: 'Papers missing' },
  INVALID_COMPONENT: { vi: 'Giấy tờ không hợp lệ, hết hạn', en: 'Papers invalid or expired' },
  FORM_INCOMPLETE: { vi: 'Tờ khai chưa đầy đủ, chưa đúng', en: 'Form incomplete or wrong' },
  WRONG_PLACE: { vi: 'Nộp chưa đúng nơi tiếp nhận', en: 'Wrong place of intake' },
  WRONG_PROCEDURE: { vi: 'Chọn chưa đúng thủ tục', en: 'Wrong procedure' },
  FEE_UNPAID: { vi: 'Chưa nộp phí, lệ phí', en: 'Fee not paid' },
  INFORMATION: { vi: 'Chỉ hỏi thông tin', en: 'Information only' },
} as const;
export type GuidanceReason = keyof typeof GUIDANCE_REASONS;

/** What an agency that was asked says. */
export const OPINIONS = {
  AGREE: { vi: 'Nhất trí', en: 'Agrees' },
  AGREE_WITH_CONDITIONS: { vi: 'Nhất trí có điều kiện', en: 'Agrees with conditions' },
  DISAGREE: { vi: 'Không nhất trí', en: 'Disagrees' },
  NOT_COMPETENT: { vi: 'Không thuộc thẩm quyền', en: 'Not competent' },
} as const;
export type Opinion = keyof typeof OPINIONS;

/** What a meeting concludes; it binds the units that took part. */
export const CONCLUSIONS = {
  AGREE: OPINIONS.AGREE,
  AGREE_WITH_CONDITIONS: OPINIONS.AGREE_WITH_CONDITIONS,
  DISAGREE: OPINIONS.DISAGREE,
} as const satisfies Partial<Record<Opinion, object>>;
export type Conclusion = keyof typeof CONCLUSIONS;

/** What may come of a question: an opinion, or consent by silence where the law of the matter says so. */
export const ANSWERS = {
  ...OPINIONS,
  DEEMED: { vi: 'Đồng ý do im lặng', en: 'Deemed to agree, by silence' },
} as const;

/** The wording of an answer; one of another kind of step as it is. */
export const answerWording = (answer: string, lang: 'vi' | 'en'): string =>
  answer in ANSWERS ? ANSWERS[answer as keyof typeof ANSWERS][lang] : answer;
