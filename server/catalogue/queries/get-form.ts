import type { Form } from '@motcua/contract/catalogue';
import { localDate } from '@motcua/rules/calendar';
import type { Act } from '../../platform/dispatch.ts';
import { askedForm, type FormDefinition } from '../../province/index.ts';
import { getFormOn } from '../versions.ts';

export const getForm: Act<'getForm'> = async ({ db, reference, now }, { code }) =>
  formView(await getFormOn(db, code, localDate(reference.current().calendar, now)));

/** A form as the contract shows it. */
export const formView = ({ code, version, title, titleEn, summary, ...asked }: FormDefinition): Form => ({
  code,
  version: String(version),
  title,
  titleEn,
  summary,
  ...askedForm(asked),
});
