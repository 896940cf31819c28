import { isLocalDate } from '../calendar/index.ts';
import { checkCitizenId, checkEmail, checkPhone, checkTaxCode, type Checked } from '../person/index.ts';
import { formatDecimal } from '../text/index.ts';
import type { FormQuestion, FormRules, QuestionType } from './form.ts';

interface Fault {
  vi: string;
  en: string;
}
/** Looks at an answer that is not empty; undefined when it is right. */
type Check = (answer: string, question: FormQuestion, rules: FormRules) => Fault | undefined;

const fault = (vi: string, en: string): Fault => ({ vi, en });
const fine: Check = () => undefined;

const faultIn = (checked: Checked<unknown>): Fault | undefined => (checked.ok ? undefined : checked.problem);

const EARLIEST = '1900-01-01';

const date: Check = (answer) => {
  if (!isLocalDate(answer))
    return fault(
      'Ngày này không có trong lịch. Hãy nhập đủ ngày, tháng, năm, ví dụ 27 3 1996',
      'There is no such day. Enter day, month and year, for example 27 3 1996',
    );
  if (answer < EARLIEST || answer > '2100-12-31')
    return fault('Kiểm tra lại năm, ví dụ 1996', 'Check the year, for example 1996');
  return undefined;
};

const wholeNumber: Check = (answer, question) => {
  if (!/^\d{1,15}$/.test(answer))
    return fault('Chỉ nhập chữ số, ví dụ 120.000', 'Enter digits only, for example 120,000');
  const { min, max } = question;
  const value = Number(answer);
  if (min !== undefined && value < min)
    return fault(
      `Nhập một số từ ${formatDecimal(min, 0, 'vi')} trở lên`,
      `Enter ${formatDecimal(min, 0, 'en')} or more`,
    );
  if (max !== undefined && value > max)
    return fault(
      `Nhập một số không quá ${formatDecimal(max, 0, 'vi')}`,
      `Enter ${formatDecimal(max, 0, 'en')} or less`,
    );
  return undefined;
};

const offered = (question: FormQuestion, value: string) =>
  (question.options ?? []).some((option) => option.value === value);
const notOffered = fault('Hãy chọn một trong các câu trả lời đã cho', 'Choose one of the answers offered');

/** One check per kind of question; the compiler sees that none is forgotten. */
export const CHECKS = {
  text: fine,
  longText: fine,
  address: fine,
  date,
  integer: wholeNumber,
  money: wholeNumber,
  choice: (answer, question) => (offered(question, answer) ? undefined : notOffered),
  multiChoice: (answer, question) =>
    answer.split('|').every((value) => offered(question, value)) ? undefined : notOffered,
  yesNo: (answer) => (answer === 'true' || answer === 'false' ? undefined : notOffered),
  email: (answer) => faultIn(checkEmail(answer)),
  citizenId: (answer, _question, rules) => faultIn(checkCitizenId(answer, rules)),
  phone: (answer) => faultIn(checkPhone(answer)),
  taxCode: (answer, _question, rules) => faultIn(checkTaxCode(answer, rules)),
  upload: fine,
} as const satisfies Record<QuestionType, Check>;
