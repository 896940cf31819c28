import { UNSENT_STATES } from '@motcua/rules/dossier';
import { notePersonAccess } from '../../audit/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { findPerson } from '../../identity/index.ts';
import { applicantOf } from '../applicant.ts';
import { signedIn } from '../guard.ts';

/** The person behind an identity number as this counter last met him, or as he registered himself, so that nobody types twice what is known. */
export const findApplicant: Act<'findApplicant'> = async (context, { idNumber }) => {
  const units = signedIn(context)
    .posts.filter((post) => post.roles.includes('COUNTER_OFFICER'))
    .map((post) => post.unitKey);
  const [unit] = units;
  if (unit === undefined) throw new Refusal('FORBIDDEN', 'Chỉ cán bộ một cửa được tra người nộp hồ sơ.');
  await notePersonAccess(context, idNumber.trim(), { unit, role: 'COUNTER_OFFICER', purpose: 'IDENTIFY' });
  const found = await context.db
    .selectFrom('dossier')
    .select('applicant')
    .where('applicant_id_number', '=', idNumber.trim())
    .where('intake_unit', '=', (eb) => eb.fn.any(eb.val(units)))
    .where('state', 'not in', UNSENT_STATES)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (found !== undefined) return { applicant: found.applicant };
  const person = await findPerson(context.db, idNumber.trim());
  return { applicant: person === undefined ? null : applicantOf(person) };
};
