import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { endByApplicant } from '../end-without-result.ts';
import { assertMay, assertUndecided } from '../guard.ts';
import { getDossierForAct } from '../load.ts';

/** Stopped at the applicant's request in person or by post, on Mẫu 05, before anything is decided (TT 03/2025 Đ.7). */
export const stopDossier: Act<'stopDossier'> = async (
  context,
  { dossierId, reason, requestedBy, feeNote },
) => {
  const loaded = await getDossierForAct(context.db, dossierId);
  assertMay(context, 'stopDossier', loaded);
  assertUndecided(loaded, 'stopDossier');
  if (loaded.dossier.regime === '2018')
    throw new Refusal(
      'NOT_IN_REGIME',
      'Hồ sơ theo Nghị định 61/2018 không có thông báo dừng giải quyết. Ghi nhận theo đề nghị rút hồ sơ.',
    );
  return endByApplicant(context, loaded, {
    act: 'stopDossier',
    state: 'STOPPED',
    reason,
    asked: requestedBy,
    feeNote,
    requestedBy: loaded.dossier.submitter_name,
  });
};
