import type { Form } from '@motcua/contract/catalogue';
import { localDate } from '@motcua/rules/calendar';
import type { Act } from '../../platform/dispatch.ts';
import type { FormDefinition } from '../../province/index.ts';
import { getFormOn } from '../versions.ts';

export const getForm: Act<'getForm'> = async ({ db, reference, now }, { code }) =>
  formView(await getFormOn(db, code, localDate(reference.current().calendar, now)));

/** A form as the contract shows it: answers are text, so a condition compares text. */
export function formView({ code, version, title, titleEn, summary, pages }: FormDefinition): Form {
  return {
    code,
    version: String(version),
    title,
    titleEn,
    summary,
    pages: pages.map((page) => ({
      ...page,
      questions: page.questions.map(({ visibleWhen, ...question }) => ({
        ...question,
        ...(visibleWhen === undefined
          ? {}
          : { visibleWhen: { question: visibleWhen.question, equals: String(visibleWhen.equals) } }),
      })),
    })),
  };
}
