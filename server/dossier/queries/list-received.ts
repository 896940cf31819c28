import { isoInstant } from '@motcua/rules/calendar';
import { todayOf } from '../../catalogue/index.ts';
import { unitRef } from '../../organisation/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { countedChannel, isElsewhere, officerSeen, receptions } from '../receptions.ts';

/** What is behind one figure of an officer's receptions. */
export const listReceived: Act<'listReceived'> = async (
  context,
  { unit, year, officer, kind, offset = 0, limit = 50 },
) => {
  const only = officerSeen(context, unit);
  if (only !== undefined && only !== officer)
    throw new Refusal(
      'FORBIDDEN',
      'Bạn xem được hồ sơ mình tiếp nhận. Hồ sơ của đồng nghiệp do lãnh đạo đơn vị và cơ quan kiểm soát xem.',
    );
  const held = context.reference.current();
  const rows = await receptions(context, { unit, year })
    .select([
      'dossier.id',
      'dossier.code',
      'dossier.submission_code',
      'dossier.procedure_name',
      countedChannel.as('channel'),
      'dossier.authority',
      'dossier.accepted_at',
      'dossier.returned_at',
    ])
    .where('reception.actor_id', '=', officer)
    .orderBy('dossier.accepted_at', 'desc')
    .orderBy('dossier.id')
    .execute();
  const meant = rows.filter(
    ({ channel, authority }) =>
      kind === 'ALL' || (kind === 'ELSEWHERE' ? isElsewhere(context, unit, authority) : channel === kind),
  );
  return {
    total: meant.length,
    items: meant.slice(offset, offset + limit).map((row) => ({
      dossierId: row.id,
      code: row.code ?? row.submission_code,
      procedureName: row.procedure_name,
      authority: unitRef(held, row.authority, todayOf(held, context.now)),
      acceptedAt: isoInstant(held.calendar, row.accepted_at ?? context.now),
      returnedAt: row.returned_at === null ? null : isoInstant(held.calendar, row.returned_at),
    })),
  };
};
