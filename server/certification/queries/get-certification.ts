import { certificationView } from '../../dossier/index.ts';
import { assertPublishable, signingService } from '../../papers/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { getRow } from '../row.ts';
import { assertReadsRegister } from '../rights.ts';
import { usesOf } from '../uses.ts';

/** A copy as the unit that answers for it sees it: still as it was signed, and where it went. */
export const getCertification: Act<'getCertification'> = async (context, { certificationId }) => {
  const row = await getRow(context.db, certificationId);
  assertReadsRegister(context, row.unit_key);
  const { sha256 } = row;
  const unaltered =
    sha256 === null
      ? null
      : (await assertPublishable(await context.files.get(sha256), sha256, {
          trusted: signingService(context).trusted,
        })) === null;
  return {
    ...certificationView(context, row),
    dossierId: row.dossier_id,
    dossierCode: row.dossier_code ?? row.submission_code,
    unaltered,
    uses: await usesOf(context, row),
  };
};
