import type { ProcessChangeView } from '@motcua/contract/process';
import type { ProcessDefinition, ProcessStep } from '@motcua/rules/process';
import { GUARDIAN } from '../../testing/dossier.ts';
import type { Province } from '../../testing/province.ts';

/** The chairman of the people's committee of the province. */
export const LEADER = 'ubnd.chutich';
export const DECISION = { number: 'QĐ 1234/QĐ-UBND', date: '2026-12-04' };

/** A guardian's registration without the step of assigning: the draft goes straight to the registrar. */
export const FIVE_STEPS: readonly ProcessStep[] = [
  step('tiep-nhan', 'Tiếp nhận', 'COUNTER_OFFICER', 'INTAKE', 'INTAKE', 0.1),
  step('tham-dinh', 'Thẩm định, dự thảo', 'SPECIALIST', 'AUTHORITY', 'WORK', 0.6),
  step('ky-duyet', 'Ký duyệt', 'LEADER', 'AUTHORITY', 'APPROVE', 0.2),
  step('phat-hanh', 'Vào sổ, đóng dấu', 'RECORDS_OFFICER', 'AUTHORITY', 'ISSUE', 0.06),
  step('tra-ket-qua', 'Trả kết quả', 'COUNTER_OFFICER', 'RECEIVING', 'RETURN', 0.04),
];

export const ownMap = (): ProcessDefinition => ({
  key: GUARDIAN,
  name: 'Đăng ký giám hộ, năm bước',
  steps: FIVE_STEPS,
});

function step(
  key: string,
  name: string,
  role: ProcessStep['role'],
  unit: ProcessStep['unit'],
  kind: ProcessStep['kind'],
  share: number,
): ProcessStep {
  return { key, name, nameEn: name, role, unit, kind, share };
}

export async function proposed(
  { as }: Province,
  key: string,
  definition: ProcessDefinition,
  { validFrom = '2026-12-14' }: { validFrom?: string } = {},
): Promise<ProcessChangeView> {
  const admin = as('qt.vu');
  const { id: changeId, revision } = await admin.saveProcessDraft({ key, definition });
  return admin.proposeProcess({ changeId, revision, validFrom, note: 'Đã xem các cảnh báo' });
}

/** Proposed by the administrator, approved by the committee. */
export async function decided(
  here: Province,
  key: string,
  definition: ProcessDefinition,
  on: { validFrom?: string } = {},
): Promise<ProcessChangeView> {
  const { id: changeId } = await proposed(here, key, definition, on);
  return here.as(LEADER).decideProcess({ changeId, approve: true, comment: '', decision: DECISION });
}
