import type { WhoAmI } from '@motcua/contract/session';
import { isoInstant, localDate } from '@motcua/rules/calendar';
import { unitRef } from '../../organisation/index.ts';
import type { Caller, Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { getPerson } from '../caller.ts';

export const whoAmI: Act<'whoAmI'> = async (context) => describe(context, context.caller as Caller);

/** The account as its owner may see it. */
export async function describe({ db, reference, now }: Context, caller: Caller): Promise<WhoAmI> {
  const held = reference.current();
  const today = localDate(held.calendar, now);
  const person = caller.personId === null ? null : await getPerson(db, caller.personId);
  return {
    accountId: caller.accountId,
    username: caller.username,
    kind: caller.kind,
    fullName: caller.fullName,
    posts: caller.posts.map((post) => ({
      unit: unitRef(held, post.unitKey, today),
      position: post.position,
      department: post.division,
      roles: [...post.roles],
    })),
    person:
      person === null
        ? null
        : {
            fullName: person.full_name,
            idNumber: person.id_number,
            birthDate: person.birth_date,
            gender: person.gender,
            phone: person.phone,
            email: person.email,
            address: person.address,
          },
    ...(caller.identityLevel ? { identityLevel: caller.identityLevel } : {}),
    mustChangePassword: caller.mustChangePassword,
    now: isoInstant(held.calendar, now),
  };
}
