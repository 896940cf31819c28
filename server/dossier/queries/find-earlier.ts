import { notePersonAccess } from '../../audit/index.ts';
import { getProcedureOn, todayOf } from '../../catalogue/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { earlierData } from '../earlier-data.ts';
import { earlierPapers, isHis } from '../earlier-papers.ts';
import { signedIn } from '../guard.ts';

/** What is held of the person before the counter, for the procedure he came for: no purpose, no look, and every look is kept. */
export const findEarlier: Act<'findEarlier'> = async (context, input) => {
  const atCounter = signedIn(context).posts.some(
    (post) => post.unitKey === input.unit && post.roles.includes('COUNTER_OFFICER'),
  );
  if (!atCounter)
    throw new Refusal(
      'FORBIDDEN',
      'Chỉ cán bộ một cửa đang tiếp nhận tại đơn vị này được xem giấy tờ đã có.',
    );
  const { db, reference, now } = context;
  const { code, content } = await getProcedureOn(db, input.procedureCode, todayOf(reference.current(), now));
  const person = { idNumber: input.idNumber.trim(), fullName: input.fullName.trim() };
  const { unit } = input;
  const as = { unit, role: 'COUNTER_OFFICER', purpose: 'INTAKE' } as const;
  await notePersonAccess(context, person.idNumber, as, { procedure: code, unit });
  const components = content.components.filter((one) => one.case === undefined || one.case === input.case);
  const [data, papers] = await Promise.all([
    earlierData(context, person),
    earlierPapers(context, isHis(person), components),
  ]);
  return { data, papers };
};
