import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { assertAllowed, assertMay } from '../guard.ts';
import { getDossierForAct, type Loaded } from '../load.ts';
import { standsForStep } from '../outside-step.ts';
import { resume } from '../resume.ts';

/** The financial obligation has been met, proved by a document: work goes on. */
export const resumeDossier: Act<'resumeDossier'> = async (context, { dossierId, document, note }) => {
  const loaded = await getDossierForAct(context.db, dossierId);
  assertMay(context, 'resumeDossier', loaded, loaded.open[0]);
  assertAllowed(loaded, 'resumeDossier');
  assertWaitsForPaper(loaded);
  return resume(context, loaded, {
    act: 'resumeDossier',
    event: {
      kind: 'RESUMED',
      unit: loaded.dossier.authority,
      data: { number: document, ...(note === undefined ? {} : { note }) },
    },
    cause: 'FINANCIAL_OBLIGATION',
    notice: 'TB06',
  });
};

/** What a step outside lets be paid ends with the payment itself. */
function assertWaitsForPaper({ dossier }: Loaded): void {
  if (!standsForStep(dossier)) return;
  throw new Refusal(
    'WRONG_STATE',
    'Hồ sơ chờ tiền nộp theo thông báo. Dùng “Ghi tiền đã nộp”; hồ sơ đi tiếp khi đã nộp đủ.',
  );
}
