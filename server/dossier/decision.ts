import { todayOf } from '../catalogue/index.ts';
import type { Context } from '../platform/context.ts';
import type { Loaded } from './load.ts';
import type { Decision } from './result-document.ts';

/** Who approved last, at which unit and in which post; a result nobody approved is a fault of the process. */
export async function getDecision({ db, reference }: Context, { dossier }: Loaded): Promise<Decision> {
  const approval = await db
    .selectFrom('dossier_event')
    .select(['at', 'actor_id', 'actor_name', 'unit_key', 'data'])
    .where('dossier_id', '=', dossier.id)
    .where('kind', '=', 'RESULT_APPROVED')
    .orderBy('seq', 'desc')
    .executeTakeFirstOrThrow();
  const authority = approval.unit_key ?? dossier.authority;
  const day = todayOf(reference.current(), approval.at);
  const post = await db
    .selectFrom('post')
    .select('position')
    .where('account_id', '=', approval.actor_id)
    .where('unit_key', '=', authority)
    .where('valid_from', '<=', day)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', day)]))
    .orderBy('valid_from', 'desc')
    .executeTakeFirst();
  const by = approval.data.authority;
  return {
    authority,
    signer: approval.actor_name,
    position: by?.position ?? post?.position ?? null,
    at: approval.at,
    by,
  };
}

/** The officer who took the dossier in. */
export async function getReceiverName({ db }: Context, { dossier }: Loaded): Promise<string> {
  const { actor_name } = await db
    .selectFrom('dossier_event')
    .select('actor_name')
    .where('dossier_id', '=', dossier.id)
    .where('kind', '=', 'ACCEPTED')
    .executeTakeFirstOrThrow();
  return actor_name;
}
