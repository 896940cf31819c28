import type { FieldError } from '@motcua/contract/errors';
import type { NoticeTexts } from '@motcua/contract/wording';
import { isLocalDate } from '@motcua/rules/calendar';
import type { NoticeKind } from '@motcua/rules/dossier';
import { NOTICE_FORMS, noticeProblems, noticeProblemText } from '@motcua/rules/notice';
import { formatDate } from '@motcua/rules/text';
import { builtInTexts, textsInForce } from '../messages/index.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Tx } from '../platform/transaction.ts';

interface Proposed {
  kind: NoticeKind;
  texts: NoticeTexts;
  validFrom: string;
}

const FORM_NAMES = { vi: 'Tiếng Việt', en: 'Tiếng Anh', sms: 'Tin SMS' } as const;

/**
 * Texts that can be sent, from a day that has not passed, and other than those that count on it.
 *
 * @throws {Refusal} INVALID_INPUT
 */
export async function assertSendable(tx: Tx, { kind, texts, validFrom }: Proposed, today: string) {
  const fields: FieldError[] = NOTICE_FORMS.flatMap((form) => {
    const text = texts[form];
    if (text === null) return [];
    return noticeProblems(text, form, builtInTexts(kind)[form === 'en' ? 'en' : 'vi']).map((problem) => ({
      field: `texts.${form}`,
      message: `${FORM_NAMES[form]}: ${noticeProblemText(problem, 'vi')}`,
    }));
  });
  if (!isLocalDate(validFrom)) fields.push({ field: 'validFrom', message: 'Ngày này không có trong lịch' });
  else if (validFrom < today)
    fields.push({
      field: 'validFrom',
      message: `Ngày ${formatDate(validFrom)} đã qua; chọn từ hôm nay trở đi`,
    });
  if (fields.length > 0)
    throw new Refusal('INVALID_INPUT', {
      detail: fields.map(({ message }) => message).join('. ') + '.',
      fields,
    });
  const { texts: now } = await textsInForce(tx, kind, validFrom);
  if (NOTICE_FORMS.some((form) => now[form] !== texts[form])) return;
  throw new Refusal(
    'INVALID_INPUT',
    `Câu chữ này trùng với câu chữ dùng từ ngày ${formatDate(validFrom)}. Sửa nội dung hoặc chọn ngày khác.`,
  );
}
