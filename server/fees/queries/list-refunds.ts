import { instantAt } from '@motcua/rules/calendar';
import type { Act } from '../../platform/dispatch.ts';
import { refundsSince, refundView } from '../refund.ts';
import { assertSeesMoney } from '../rights.ts';

export const listRefunds: Act<'listRefunds'> = async (context, { unit, since }) => {
  assertSeesMoney(context, unit);
  const from = instantAt(context.reference.current().calendar, since, '00:00');
  const rows = await refundsSince(context.db, { since: from, unit });
  return { items: rows.map((row) => refundView(context, row)) };
};
