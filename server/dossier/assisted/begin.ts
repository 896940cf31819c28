import { randomBytes } from 'node:crypto';
import { helpsAs } from '@motcua/rules/authority';
import { submissionCode } from '@motcua/rules/codes';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { begin } from '../acts/create-draft.ts';
import { signedIn } from '../guard.ts';

/**
 * An officer at a counter or a clerk of the post office fills in the online dossier together with the person at hand, who need
 * have neither account nor phone. Nobody signs in as him.
 */
export const beginAssisted: Act<'beginAssisted'> = async (context, { unit, ...input }) => {
  if (helpsAs(signedIn(context).posts, unit) === null)
    throw new Refusal(
      'FORBIDDEN',
      'Chỉ cán bộ một cửa và nhân viên bưu chính của đơn vị này được nộp trực tuyến giúp. Chọn nơi bạn đang làm việc.',
    );
  return begin(
    context,
    { ...input, submitterRole: 'ASSISTED', submitterName: input.applicant.fullName },
    submissionCode(randomBytes(8)),
    unit,
  );
};
