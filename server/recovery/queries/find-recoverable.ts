import { noteListAccess, personHash } from '../../audit/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { checkedNumber } from '../../representation/index.ts';
import { assertPasswordsOpen, findOwner, issuedToday } from '../owner.ts';
import { assertMayRecover } from '../rights.ts';

/** Whose account it is, to be compared with the paper; who looked is kept, without being judged by a dossier. */
export const findRecoverable: Act<'findRecoverable'> = async (context, { unit, idNumber }) => {
  assertMayRecover(context, unit);
  assertPasswordsOpen(context);
  const { number } = checkedNumber(context, 'idNumber', { idNumber });
  await noteListAccess(context, { purpose: 'recovery', unit, person: personHash(number) });
  const owner = await findOwner(context.db, number);
  if (owner === undefined) return { account: null };
  const { id, kind, username, fullName, birthDate, address, phone, secondFactor } = owner;
  return {
    account: {
      kind,
      username,
      fullName,
      birthDate,
      address,
      phoneEnding: phone.slice(-3),
      secondFactor: Boolean(secondFactor),
      today: await issuedToday(context.db, id, context.now),
    },
  };
};
