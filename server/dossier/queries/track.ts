import { stateWording, STATES, UNSENT_STATES } from '@motcua/rules/dossier';
import { parseSubmissionCode } from '@motcua/rules/codes';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';

/** Public look-up: code and degree of completion, nothing of a person (TT 01/2018 Đ.16). */
export const trackDossier: Act<'trackDossier'> = async ({ db }, { code }) => {
  const typed = code.trim().toUpperCase();
  const submission = parseSubmissionCode(typed);
  const found = await db
    .selectFrom('dossier')
    .select(['state', 'code', 'submission_code'])
    .where(submission === undefined ? 'code' : 'submission_code', '=', submission ?? typed)
    .where('state', 'not in', UNSENT_STATES)
    .executeTakeFirst();
  if (found === undefined)
    throw new Refusal('NOT_FOUND', 'Không tìm thấy hồ sơ. Kiểm tra lại mã in trên giấy tiếp nhận.');
  return {
    code: found.code ?? found.submission_code,
    completion: STATES[found.state].completion,
    stateText: stateWording(found.state, 'vi'),
    stateTextEn: stateWording(found.state, 'en'),
  };
};
