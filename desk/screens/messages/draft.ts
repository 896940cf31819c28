import type { NoticeTexts } from '@motcua/contract/wording';
import {
  NOTICE_FORMS,
  noticeProblems,
  SAMPLE_FACTS,
  wordNotice,
  type NoticeForm,
} from '@motcua/rules/notice';

/** The whole country has one. */
const PLACE = { utcOffsetMinutes: 7 * 60 };

/** A text as the applicant of a made-up dossier would read it. */
export const previewOf = (text: string, form: NoticeForm): string =>
  wordNotice(text, form, SAMPLE_FACTS, PLACE);

/** What goes by text message: a text of its own, or else the Vietnamese one. */
export const bySms = ({ vi, sms }: NoticeTexts): string =>
  sms === null ? previewOf(vi, 'vi') : previewOf(sms, 'sms');

export const sameTexts = (one: NoticeTexts, other: NoticeTexts): boolean =>
  NOTICE_FORMS.every((form) => one[form] === other[form]);

/** What is wrong with one text of a notice. */
export const problemsOf = (texts: NoticeTexts, form: NoticeForm, builtIn: NoticeTexts) => {
  const text = texts[form];
  return text === null ? [] : noticeProblems(text, form, form === 'en' ? builtIn.en : builtIn.vi);
};

/** Whether texts may be proposed. */
export const isSendable = (texts: NoticeTexts, builtIn: NoticeTexts): boolean =>
  NOTICE_FORMS.every((form) => problemsOf(texts, form, builtIn).length === 0);

/** A fact as it is written into a text; one that is not always known comes in brackets. */
export const written = ({ name, always }: { name: string; always: boolean }): string =>
  always ? `{${name}}` : `[ {${name}}]`;

export interface Cursor {
  form: NoticeForm;
  start: number;
  end: number;
}

/** The texts with a piece put in place of what the cursor holds; into a text that is not there nothing is put. */
export function insertAt(texts: NoticeTexts, { form, start, end }: Cursor, piece: string): NoticeTexts {
  const text = texts[form];
  return text === null ? texts : { ...texts, [form]: text.slice(0, start) + piece + text.slice(end) };
}
