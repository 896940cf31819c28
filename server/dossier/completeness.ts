import type { Form } from '@motcua/contract/catalogue';
import type { FieldError } from '@motcua/contract/errors';
import { validateForm } from '@motcua/rules/form';
import { formView, getFormOn, todayOf } from '../catalogue/index.ts';
import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Loaded } from './load.ts';

/**
 * Every check of a submission, run again by the server: the form is the one in force, each answer obeys its rule,
 * each required component is there.
 *
 * @returns the form, as the dossier keeps it
 * @throws {Refusal} FORM_CHANGED or INCOMPLETE with a line per thing missing
 */
export async function assertComplete(context: Context, loaded: Loaded): Promise<Form> {
  const { dossier } = loaded;
  const today = todayOf(context.reference.current(), context.now);
  const [current, papers] = await Promise.all([
    getFormOn(context.db, dossier.form_code, today),
    missingPapers(context, loaded),
  ]);
  if (String(current.version) !== dossier.form_version)
    throw new Refusal(
      'FORM_CHANGED',
      'Mẫu đơn có phiên bản mới. Nội dung bạn đã khai vẫn được giữ; hãy xem lại các mục thay đổi rồi nộp.',
    );
  const form = formView(current);
  const faults = validateForm(form, dossier.answers, { today, allowDemo: context.demo });
  const fields: FieldError[] = [...faults, ...papers];
  if (fields.length === 0) return form;
  throw new Refusal('INCOMPLETE', {
    detail: `Còn ${fields.length} điểm cần hoàn thiện trước khi nộp.`,
    fields,
  });
}

/** Required components of the dossier's case with no file; papers only to be presented are shown at the counter. */
async function missingPapers({ db }: Context, { dossier, procedure }: Loaded): Promise<FieldError[]> {
  const rows = await db
    .selectFrom('dossier_file')
    .select('component')
    .distinct()
    .where('dossier_id', '=', dossier.id)
    .where('removed_at', 'is', null)
    .execute();
  const present = new Set(rows.map((row) => row.component));
  return procedure.components
    .filter(
      (one) =>
        one.required &&
        !one.presentOnly &&
        one.form === undefined &&
        (one.case === undefined || one.case === dossier.case_code) &&
        !present.has(one.code),
    )
    .map((one) => ({
      field: `component.${one.code}`,
      message: `Còn thiếu: ${one.name}`,
      messageEn: `Missing: ${one.name}`,
    }));
}
