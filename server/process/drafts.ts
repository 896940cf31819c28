import { Refusal } from '../platform/refusal.ts';
import type { ProcessChangeRow } from './changes.ts';

/**
 * A draft is written on until it is proposed; then a new one is begun.
 *
 * @throws {Refusal} MAP_STATE, NOT_FOUND where it is a draft of another map
 */
export function assertDraftOf({ proposed_at, key }: ProcessChangeRow, wanted: string): void {
  if (key !== wanted)
    throw new Refusal('NOT_FOUND', 'Bản nháp này thuộc bản đồ khác. Mở lại từ thư viện quy trình.');
  if (proposed_at !== null)
    throw new Refusal(
      'MAP_STATE',
      'Bản này đã được đề xuất nên không sửa được nữa. Soạn bản nháp mới từ nội dung của nó.',
    );
}
