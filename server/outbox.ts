import { sweepCalendarChange } from './administration/index.ts';
import { callApplicant, carryOutTimer } from './deadlines/index.ts';
import { keepSlip } from './dossier/index.ts';
import { carryDelivery, deliverNotice } from './messages/index.ts';
import type { OutboxHandlers } from './platform/outbox.ts';

/** Every topic of the outbox with what carries it out. */
export const OUTBOX: OutboxHandlers = {
  notice: deliverNotice,
  slip: keepSlip,
  timer: carryOutTimer,
  delivery: carryDelivery,
  call: callApplicant,
  calendar: sweepCalendarChange,
};
