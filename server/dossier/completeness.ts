import type { Form } from '@motcua/contract/catalogue';
import type { FieldError } from '@motcua/contract/errors';
import { validateForm } from '@motcua/rules/form';
import { procedureDifference } from '@motcua/rules/procedure';
import { formatDate } from '@motcua/rules/text';
import { formView, getFormFor, todayOf } from '../catalogue/index.ts';
import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Loaded } from './load.ts';
import { findNewVersion } from './versions-in-force.ts';

/**
 * Every check of a submission, run again by the server: procedure and form are those in force, each answer obeys its rule,
 * each required component is there.
 *
 * @returns the form, as the dossier keeps it
 * @throws {Refusal} FORM_CHANGED or INCOMPLETE with a line per thing missing
 */
export async function assertComplete(context: Context, loaded: Loaded): Promise<Form> {
  const { dossier } = loaded;
  const today = todayOf(context.reference.current(), context.now);
  const newer = await findNewVersion(context, loaded);
  if (newer !== null)
    throw new Refusal(
      'FORM_CHANGED',
      `Thủ tục thay đổi từ ${formatDate(newer.content.validFrom)}: ${procedureDifference(loaded.procedure, newer.content, 'vi').summary}. Nội dung và giấy tờ của bạn vẫn được giữ; hãy xem lại các mục thay đổi rồi nộp.`,
    );
  const [current, kept] = await Promise.all([
    getFormFor(context.db, { code: dossier.procedure_code, content: loaded.procedure }, today),
    keptComponents(context, loaded),
  ]);
  if (current.code !== dossier.form_code || String(current.version) !== dossier.form_version)
    throw new Refusal(
      'FORM_CHANGED',
      'Mẫu đơn có phiên bản mới. Nội dung bạn đã khai vẫn được giữ; hãy xem lại các mục thay đổi rồi nộp.',
    );
  const form = formView(current);
  const attached = new Set([...kept].filter((code) => code !== null));
  const faults = validateForm(form, dossier.answers, { today, allowDemo: context.demo, attached });
  const told = new Set(faults.map(({ field }) => field));
  const asked = form.pages.flatMap(({ questions }) => questions).filter(({ key }) => told.has(key));
  const papers = missingPapers(loaded, new Set([...kept, ...asked.map(({ component = null }) => component)]));
  const fields: FieldError[] = [...faults, ...papers];
  if (fields.length === 0) return form;
  throw new Refusal('INCOMPLETE', {
    detail: `Còn ${fields.length} điểm cần hoàn thiện trước khi nộp.`,
    fields,
  });
}

/** Required components of the dossier's case that are not among those `kept`; papers only to be presented are shown at the counter. */
const missingPapers = (loaded: Loaded, kept: ReadonlySet<string | null>): FieldError[] =>
  requiredComponents(loaded)
    .filter((one) => !one.presentOnly && one.form === undefined && !kept.has(one.code))
    .map((one) => missing('component', one));

/**
 * The checklist of the counter (NĐ 61/2018 Đ.17): each required paper was handed in, shown, or is kept as a file; a form
 * filled in on the screen stands for its paper. Mẫu 01 certifies nothing that nobody has seen.
 *
 * @throws {Refusal} INCOMPLETE with a line per paper that is missing
 */
export async function assertChecked(context: Context, loaded: Loaded): Promise<void> {
  const { received, answers } = loaded.dossier;
  const kept = await keptComponents(context, loaded);
  const seen = new Set(
    received
      .filter(({ present, originals, certified, copies }) => present || originals + certified + copies > 0)
      .map((one) => one.code),
  );
  const filled = Object.keys(answers).length > 0;
  const fields = requiredComponents(loaded)
    .filter((one) => !seen.has(one.code) && !kept.has(one.code) && !(one.form !== undefined && filled))
    .map((one) => missing('received', one));
  if (fields.length > 0)
    throw new Refusal('INCOMPLETE', {
      detail:
        'Đánh dấu từng giấy tờ đã nhận hoặc đã xem. Còn thiếu thì hướng dẫn, hoặc yêu cầu bổ sung một lần.',
      fields,
    });
}

type Component = Loaded['procedure']['components'][number];

const requiredComponents = ({ dossier, procedure }: Loaded): Component[] =>
  procedure.components.filter(
    (one) => one.required && (one.case === undefined || one.case === dossier.case_code),
  );

const missing = (where: string, { code, name }: Component): FieldError => ({
  field: `${where}.${code}`,
  message: `Còn thiếu: ${name}`,
  messageEn: `Missing: ${name}`,
});

/** Components with at least one file, uploaded after a moment where one is given. */
export async function keptComponents(
  { db }: Context,
  { dossier }: Loaded,
  since?: Date,
): Promise<Set<string | null>> {
  const rows = await db
    .selectFrom('dossier_file')
    .select('component')
    .distinct()
    .where('dossier_id', '=', dossier.id)
    .where('removed_at', 'is', null)
    .$if(since !== undefined, (query) => query.where('uploaded_at', '>=', since ?? new Date(0)))
    .execute();
  return new Set(rows.map((row) => row.component));
}
