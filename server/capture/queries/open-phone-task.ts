import { isoInstant } from '@motcua/rules/calendar';
import { getDossierForAct } from '../../dossier/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { getPairing } from '../pairing.ts';

/** What to photograph, and until when; of the dossier, its code and its people a telephone is told nothing. */
export const openPhoneTask: Act<'openPhoneTask'> = async (context, { token }) => {
  const { capture_id, expires_at, token_hash } = await getPairing(context, token);
  const { db, reference } = context;
  const { dossier_id, component } = await db
    .selectFrom('capture')
    .select(['dossier_id', 'component'])
    .where('id', '=', capture_id)
    .executeTakeFirstOrThrow();
  const [{ procedure }, sent] = await Promise.all([
    getDossierForAct(db, dossier_id),
    db
      .selectFrom('capture_page')
      .select((eb) => eb.fn.countAll<number>().as('pages'))
      .where('pairing', '=', token_hash)
      .where('facts', 'is not', null)
      .executeTakeFirstOrThrow(),
  ]);
  return {
    component: procedure.components.find(({ code }) => code === component)?.name ?? component,
    expiresAt: isoInstant(reference.current().calendar, expires_at),
    sent: sent.pages,
  };
};
