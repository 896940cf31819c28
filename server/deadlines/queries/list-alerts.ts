import { instantAt, localDate } from '@motcua/rules/calendar';
import type { Act } from '../../platform/dispatch.ts';
import { addressedTo, callerOf } from '../addressed.ts';
import { alertView } from '../alert-view.ts';
import { stillOpen } from '../still-open.ts';

/** What the caller is told, newest first; open is what neither he nor the course of things has settled. */
export const listAlerts: Act<'listAlerts'> = async (context, { open, after = 0, limit = 50 }) => {
  const { calendar } = context.reference.current();
  const standing = stillOpen(instantAt(calendar, localDate(calendar, context.now), '00:00'));
  const caller = callerOf(context);
  const standingOnes = context.db.selectFrom('alert').where(addressedTo(caller, 'NOT_DONE')).where(standing);
  const listed = open === true ? standingOnes : context.db.selectFrom('alert').where(addressedTo(caller));
  const [counts, rows] = await Promise.all([
    standingOnes
      .select((eb) => [
        eb.fn.countAll<number>().as('open'),
        eb.fn.countAll<number>().filterWhere('read_at', 'is', null).as('unread'),
      ])
      .executeTakeFirstOrThrow(),
    listed
      .selectAll()
      .orderBy('created_at', 'desc')
      .orderBy('id')
      .offset(after)
      .limit(limit + 1)
      .execute(),
  ]);
  return {
    items: rows.slice(0, limit).map((row) => alertView(context, row)),
    ...counts,
    next: rows.length > limit ? after + limit : null,
  };
};
