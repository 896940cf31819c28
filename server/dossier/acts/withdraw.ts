import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { endByApplicant } from '../end-without-result.ts';
import { assertReadable, assertUndecided, actsAsOwn, may, signedIn } from '../guard.ts';
import { getDossierForAct } from '../load.ts';

/** The applicant takes his dossier back, himself or through the one-stop officer, as long as nothing has been decided (NĐ 118/2025 Đ.21). */
export const withdrawDossier: Act<'withdrawDossier'> = async (context, { dossierId, reason }) => {
  const loaded = await getDossierForAct(context.db, dossierId);
  assertReadable(context, loaded);
  const caller = signedIn(context);
  const own = actsAsOwn(loaded, caller, 'FILE');
  if (!own && !may(caller, 'withdrawDossier', loaded))
    throw new Refusal(
      'FORBIDDEN',
      'Người nộp hồ sơ, hoặc cán bộ một cửa nơi tiếp nhận theo đề nghị của người nộp, mới rút được.',
    );
  assertUndecided(loaded, 'withdrawDossier');
  return endByApplicant(context, loaded, {
    act: 'withdrawDossier',
    state: 'WITHDRAWN',
    reason,
    asked: own ? 'ONLINE' : 'COUNTER',
    requestedBy: own ? caller.fullName : loaded.dossier.submitter_name,
  });
};
