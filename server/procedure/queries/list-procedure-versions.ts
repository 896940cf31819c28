import { differenceBetween, procedureVersions, todayOf } from '../../catalogue/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';

export const listProcedureVersions: Act<'listProcedureVersions'> = async (
  { db, reference, now },
  { code },
) => {
  const versions = await procedureVersions(db, code);
  if (versions.length === 0)
    throw new Refusal('UNKNOWN_PROCEDURE', `Không có thủ tục mã ${code}. Hãy tìm theo tên việc cần làm.`);
  const today = todayOf(reference.current(), now);
  return {
    items: versions.map(({ content, valid_from, valid_to }, at) => {
      const before = versions[at + 1];
      return {
        validFrom: valid_from,
        validTo: valid_to,
        name: content.name,
        decision: content.decision ?? null,
        inForce: valid_from <= today && (valid_to === null || valid_to >= today),
        difference: before === undefined ? null : differenceBetween(before.content, content),
      };
    }),
  };
};
