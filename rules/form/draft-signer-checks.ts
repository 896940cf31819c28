import { answersOffered, draftQuestions } from './askable.ts';
import type { DraftPage, DraftQuestion, FormDraft } from './draft.ts';
import type { DraftCheck } from './draft-checks.ts';
import { OF_FORM, type Found } from './draft-finding.ts';
import { empty, when } from './draft-look.ts';
import type { FormCondition, FormSigner, QuestionType } from './form.ts';

/** Looks at each person who signs; what it returns is the thing found there. */
const onSigners =
  (look: (signer: FormSigner, form: FormDraft) => string | undefined) =>
  (form: FormDraft): Found[] =>
    (form.signers ?? []).flatMap((signer) => {
      const what = look(signer, form);
      return what === undefined ? [] : [{ at: OF_FORM, what }];
    });

const roleOf = ({ role, key }: FormSigner): string => (empty(role) ? key : role);

const same = (a: FormCondition | undefined, b: FormCondition | undefined): boolean =>
  a?.question === b?.question && a?.equals === b?.equals;

/** Whether a question says of everybody who signs so who it is: asked once, needed, and wherever he signs. */
function says(form: FormDraft, { visibleWhen }: FormSigner, key: string, type: QuestionType): boolean {
  const asks = ({ questions, repeat }: DraftPage): boolean =>
    repeat === undefined && questions.some((one: DraftQuestion) => one.key === key && fits(one));
  const fits = (one: DraftQuestion): boolean =>
    one.type === type &&
    one.required &&
    (one.visibleWhen === undefined || same(one.visibleWhen, visibleWhen));
  return form.pages.some(asks);
}

/** Checks of those who sign beside the applicant. */
export const SIGNER_CHECKS = {
  SIGNER_WORDS: {
    severity: 'ERROR',
    find: onSigners((signer) => when(empty(signer.role) || empty(signer.declares), roleOf(signer))),
    vi: 'Người cùng ký “{what}” chưa có tư cách hoặc lời cam đoan.',
    en: 'The signer “{what}” lacks a capacity or a declaration.',
    cureVi: 'Ghi người ấy ký với tư cách gì và cam đoan điều gì.',
    cureEn: 'Say in what capacity this person signs, and what is declared.',
  },
  SIGNER_TWICE: {
    severity: 'ERROR',
    find: onSigners((signer, { signers = [] }) =>
      when(signers.findIndex(({ key }) => key === signer.key) < signers.indexOf(signer), roleOf(signer)),
    ),
    vi: 'Có hai người cùng ký mang một mã: “{what}”.',
    en: 'Two signers have the same key: “{what}”.',
    cureVi: 'Bỏ một người, hoặc thêm lại.',
    cureEn: 'Remove one of them, or add him anew.',
  },
  SIGNER_NAME: {
    severity: 'ERROR',
    find: onSigners((signer, form) => when(!says(form, signer, signer.nameFrom, 'text'), roleOf(signer))),
    vi: 'Không phải lúc nào cũng biết họ tên của người cùng ký “{what}”.',
    en: 'The name of the signer “{what}” is not always known.',
    cureVi:
      'Chọn một câu hỏi dòng chữ bắt buộc, ở trang khai một lần, được hỏi mỗi khi người ấy phải ký (cùng điều kiện).',
    cureEn:
      'Choose a required question of one line, on a page answered once, asked whenever he signs (the same condition).',
  },
  SIGNER_ID: {
    severity: 'ERROR',
    find: onSigners((signer, form) => when(!says(form, signer, signer.idFrom, 'citizenId'), roleOf(signer))),
    vi: 'Không phải lúc nào cũng biết số định danh của người cùng ký “{what}”.',
    en: 'The identification number of the signer “{what}” is not always known.',
    cureVi:
      'Chọn một câu hỏi số định danh bắt buộc, ở trang khai một lần, được hỏi mỗi khi người ấy phải ký (cùng điều kiện).',
    cureEn:
      'Choose a required question for an identification number, on a page answered once, asked whenever he signs.',
  },
  SIGNER_CONDITION: {
    severity: 'ERROR',
    find: onSigners((signer, form) => {
      const { visibleWhen } = signer;
      if (visibleWhen === undefined) return undefined;
      const asked = draftQuestions(form).find(({ key }) => key === visibleWhen.question);
      const offered = asked === undefined ? undefined : answersOffered(asked);
      return when(offered?.includes(visibleWhen.equals) !== true, roleOf(signer));
    }),
    vi: 'Điều kiện để “{what}” ký không bao giờ xảy ra.',
    en: 'The condition under which “{what}” signs is never met.',
    cureVi: 'Chọn lại câu hỏi và câu trả lời của điều kiện.',
    cureEn: 'Choose the question and the answer of the condition again.',
  },
  SIGNER_ENGLISH: {
    severity: 'WARNING',
    find: onSigners((signer) => when(empty(signer.roleEn) || empty(signer.declaresEn), roleOf(signer))),
    vi: 'Người cùng ký “{what}” chưa có lời bằng tiếng Anh.',
    en: 'The signer “{what}” has no words in English.',
    cureVi: 'Ghi tư cách và lời cam đoan bằng tiếng Anh.',
    cureEn: 'Write capacity and declaration in English.',
  },
} as const satisfies Record<string, DraftCheck>;
