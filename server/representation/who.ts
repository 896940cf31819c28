import type { RepresentationLaw } from '@motcua/rules/representation';
import { todayOf } from '../catalogue/index.ts';
import { assertIdentityLevel, signedIn } from '../dossier/index.ts';
import { getPerson, type PersonTable } from '../identity/index.ts';
import { parameter } from '../organisation/index.ts';
import type { Caller, Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';

/**
 * Who acts in his own name here: a person or organisation, not an officer at work.
 *
 * @throws {Refusal} FORBIDDEN for an officer's account
 */
export async function inOwnName(context: Context): Promise<{ caller: Caller; person: PersonTable }> {
  const caller = signedIn(context);
  if (caller.kind === 'OFFICER' || caller.personId === null)
    throw new Refusal(
      'FORBIDDEN',
      'Việc thay mặt được khai bằng tài khoản của người dân, tổ chức. Đăng nhập bằng tài khoản của riêng bạn.',
    );
  return { caller, person: await getPerson(context.db, caller.personId) };
}

/**
 * The same before something that gives or takes on rights: it needs what filing needs (NĐ 69/2024 Đ.9).
 *
 * @throws {Refusal} IDENTITY_LEVEL
 */
export async function boundInOwnName(context: Context): Promise<{ caller: Caller; person: PersonTable }> {
  const own = await inOwnName(context);
  assertIdentityLevel(context, undefined, 'Ủy quyền, nhận ủy quyền và khai việc đại diện');
  return own;
}

/**
 * An officer who takes in dossiers at this one-stop unit today: there papers are compared.
 *
 * @throws {Refusal} FORBIDDEN
 */
export function assertAtCounter(context: Context, unit: string): Caller {
  const caller = signedIn(context);
  if (caller.posts.some(({ unitKey, roles }) => unitKey === unit && roles.includes('COUNTER_OFFICER')))
    return caller;
  throw new Refusal(
    'FORBIDDEN',
    'Chỉ cán bộ tiếp nhận của bộ phận một cửa này đối chiếu giấy tờ. Chọn nơi bạn đang làm việc.',
  );
}

/** Today, and what the law says in numbers on it. */
export function lawToday(context: Context): { today: string; law: RepresentationLaw } {
  const held = context.reference.current();
  const today = todayOf(held, context.now);
  return {
    today,
    law: {
      majorityAge: parameter(held, 'representation.majorityAge', today),
      agentAge: parameter(held, 'representation.agentAge', today),
      authorisationMonths: parameter(held, 'representation.authorisationMonths', today),
    },
  };
}
