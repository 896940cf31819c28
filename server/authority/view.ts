import type { AuthorityView } from '@motcua/contract/authority';
import { standingAt } from '@motcua/rules/authority';
import { isoInstant } from '@motcua/rules/calendar';
import { todayOf } from '../catalogue/index.ts';
import { unitRef } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';
import type { Held } from './held.ts';

type Deed = AuthorityView['granted'];

/** Authorities as their reader sees them, how each stands at a moment, and what he may do with it now. */
export async function authorityViews(
  context: Context,
  all: readonly Held[],
  at: Date = context.now,
): Promise<AuthorityView[]> {
  const names = await namesOf(context, all);
  const reference = context.reference.current();
  const { calendar } = reference;
  const today = todayOf(reference, at);
  const person = (accountId: string) => ({ accountId, fullName: names.get(accountId) ?? '' });
  const deed = (by: string | null, when: Date | null, why = ''): Deed =>
    by === null || when === null ? null : { by: person(by), at: isoInstant(calendar, when), why };
  return all.map((held): AuthorityView => {
    const { grant } = held;
    return {
      id: grant?.id ?? null,
      holder: { accountId: held.holder, fullName: held.holderName },
      position: held.position,
      office: held.office,
      unit: unitRef(reference, held.unit, today),
      kinds: [...held.kinds],
      matters: [...held.matters],
      form: held.form,
      from: isoInstant(calendar, held.from),
      to: held.to === null ? null : isoInstant(calendar, held.to),
      standing: standingAt(held, at),
      document: held.document,
      seal: unitRef(reference, held.seal, today),
      note: grant?.note ?? '',
      grantor: grant === null ? null : person(grant.grantor),
      written: grant === null ? null : deed(grant.written_by, grant.written_at),
      granted: grant === null ? null : deed(grant.grantor, grant.granted_at),
      accepted: grant === null ? null : deed(grant.holder, grant.accepted_at),
      declined: grant === null ? null : deed(grant.holder, grant.declined_at, grant.decline_reason ?? ''),
      revoked: grant === null ? null : deed(grant.revoked_by, grant.revoked_at, grant.revoke_reason ?? ''),
      may: mayDoWith(context, held),
    };
  });
}

async function namesOf({ db }: Context, all: readonly Held[]): Promise<Map<string, string>> {
  const ids = [
    ...new Set(
      all.flatMap(({ grant }) =>
        grant === null
          ? []
          : [grant.grantor, grant.holder, grant.written_by, grant.revoked_by].filter((one) => one !== null),
      ),
    ),
  ];
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('account').select(['id', 'full_name']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, full_name }) => [id, full_name]));
}

/** Each step of a grant has its own person: who gives, who takes; either ends it. */
function mayDoWith({ caller, now }: Context, held: Held): AuthorityView['may'] {
  const { grant } = held;
  if (grant === null || caller === null) return [];
  const standing = standingAt(held, now);
  if (['DECLINED', 'REVOKED', 'EXPIRED'].includes(standing)) return [];
  const gives = grant.grantor === caller.accountId;
  const takes = grant.holder === caller.accountId;
  return [
    ...(gives && grant.granted_at === null ? (['CONFIRM'] as const) : []),
    ...(takes && grant.granted_at !== null && grant.accepted_at === null
      ? (['ACCEPT', 'DECLINE'] as const)
      : []),
    ...(gives || grant.written_by === caller.accountId || (takes && grant.accepted_at !== null)
      ? (['REVOKE'] as const)
      : []),
  ];
}
