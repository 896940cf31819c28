import { seenTag } from '@motcua/contract/client';
import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';
import type { DossierRow } from './tables.ts';

/** Somebody acts on what he saw, and it is no longer so. */
export class ChangedSinceSeen extends Refusal {
  constructor() {
    super(
      'CHANGED_MEANWHILE',
      'Hồ sơ đã thay đổi từ khi bạn mở. Xem phần thay đổi rồi gửi tiếp; nội dung bạn nhập còn nguyên, chưa có gì được ghi.',
    );
  }
}

/**
 * Whoever says which version of the dossier he has seen acts on that one only; a program that says nothing acts on the
 * dossier as it is.
 *
 * @throws {Refusal} CHANGED_MEANWHILE
 */
export function assertSeen(
  { request }: Pick<Context, 'request'>,
  { id, version }: Pick<DossierRow, 'id' | 'version'>,
): void {
  const { seen } = request;
  if (seen === undefined || !seen.startsWith(`"${id}.`)) return;
  if (seen !== seenTag({ dossierId: id, version })) throw new ChangedSinceSeen();
}
