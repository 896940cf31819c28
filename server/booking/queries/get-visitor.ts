import { notePersonAccess } from '../../audit/index.ts';
import { applicantOf } from '../../dossier/index.ts';
import { getPerson } from '../../identity/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { assertMay } from '../rights.ts';
import { visitHere, visitors } from '../visit-here.ts';

/** Whoever booked and what for, to begin with at the counter without typing; the look is kept, and he sees it. */
export const getVisitor: Act<'getVisitor'> = async (context, { code, unit }) => {
  assertMay(context, 'receiveVisitor', unit);
  const { personId, procedure_code: procedureCode } = await visitHere(visitors(context.db), unit, code);
  if (personId === null)
    throw new Refusal('NOT_FOUND', 'Tài khoản đặt lịch không có thông tin người. Gõ số trên giấy tờ của họ.');
  const person = await getPerson(context.db, personId);
  await notePersonAccess(context, person.id_number, { unit, role: 'COUNTER_OFFICER', purpose: 'IDENTIFY' });
  return { procedureCode, applicant: applicantOf(person) };
};
