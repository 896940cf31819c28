import type { LintedItem } from '@motcua/contract/dossier-life';
import type { SupplementItem } from '@motcua/contract/dossier-view';
import { lintItems, mayBeAsked, type Verdict } from '@motcua/rules/once';
import { findHeldPapers, recordAttempt } from '../audit/index.ts';
import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';
import { signedIn } from './guard.ts';
import type { Loaded } from './load.ts';

/** What the linter says of a request: compared with the checklist, with earlier requests, and with what the system holds (C-13, C-14). */
export async function lint(
  { db }: Context,
  { dossier, procedure }: Loaded,
  items: readonly SupplementItem[],
): Promise<LintedItem[]> {
  const components = procedure.components.filter(
    (one) => one.case === undefined || one.case === dossier.case_code,
  );
  const held = await findHeldPapers(db, {
    dossierId: dossier.id,
    applicantIdNumber: dossier.applicant_id_number,
    components,
    received: dossier.received,
  });
  return lintItems({ items, components, askedBefore: dossier.supplement?.items ?? [], held });
}

/**
 * The items that may be asked for: what is known already is dropped, where no exception is given, which is counted; a wish outside the published components or without
 * legal basis refuses the whole request and is kept for the control office.
 *
 * @throws {Refusal} OUTSIDE_COMPONENTS, NO_LEGAL_BASIS, NOTHING_TO_ASK, each item with its reason
 */
export async function assertOnceAndOnly(
  context: Context,
  loaded: Loaded,
  items: readonly SupplementItem[],
): Promise<SupplementItem[]> {
  const linted = await lint(context, loaded, items);
  const { dossier } = loaded;
  const record = async (which: (verdict: Verdict) => boolean): Promise<void> => {
    for (const { item, verdict } of linted)
      if (which(verdict))
        await recordAttempt(context.db, {
          dossierId: dossier.id,
          procedureCode: dossier.procedure_code,
          unit: dossier.accepted_at === null ? dossier.intake_unit : dossier.authority,
          officer: signedIn(context).accountId,
          text: item.text,
          component: item.component ?? null,
          verdict,
          at: context.now,
        });
  };
  await record((verdict) => !mayBeAsked(verdict));
  const fields = linted.flatMap(({ verdict, text, textEn }, index) =>
    mayBeAsked(verdict) ? [] : [{ field: `items.${index}`, message: text, messageEn: textEn }],
  );
  if (linted.some((one) => one.verdict === 'NOT_PUBLISHED'))
    throw new Refusal('OUTSIDE_COMPONENTS', {
      detail:
        'Bỏ nội dung ngoài thành phần hồ sơ đã công bố. Nếu cần thêm giấy tờ, đề xuất với cơ quan kiểm soát thủ tục.',
      fields,
    });
  if (linted.some((one) => one.verdict === 'NO_LEGAL_BASIS'))
    throw new Refusal('NO_LEGAL_BASIS', { detail: 'Ghi căn cứ pháp lý cho từng nội dung yêu cầu.', fields });
  const kept = linted.filter((one) => mayBeAsked(one.verdict)).map(({ item }) => item);
  if (kept.length === 0)
    throw new Refusal('NOTHING_TO_ASK', {
      detail:
        'Các giấy tờ này hệ thống đã có, hoặc đã yêu cầu rồi. Tiếp tục giải quyết hồ sơ; chỉ yêu cầu lại khi chọn lý do cập nhật hoặc xác minh.',
      fields,
    });
  // what is held and asked for all the same is counted under its code, once the request may be made
  await record((verdict) => mayBeAsked(verdict) && verdict !== 'OK');
  return kept;
}
