import { deliveriesOf } from '../../messages/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { readerOf } from '../reader.ts';

/** The receipts of a dossier's notices, for its applicant and its officers alike. */
export const listDeliveries: Act<'listDeliveries'> = async (context, { dossierId }) => {
  const { inbox } = await readerOf(context, dossierId);
  const { calendar } = context.reference.current();
  return { items: await deliveriesOf(context.db, calendar, dossierId, inbox) };
};
