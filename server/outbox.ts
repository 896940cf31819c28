import { carryAbsence } from './absence/index.ts';
import { sweepCalendarChange } from './administration/index.ts';
import { callApplicant, carryOutTimer } from './deadlines/index.ts';
import { completePart, extendLimit, followCase, keepSlip, openPart } from './dossier/index.ts';
import { carryExternal } from './exchange/index.ts';
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
  external: carryExternal,
  part: openPart,
  partEnded: completePart,
  caseEnded: followCase,
  verification: extendLimit,
  absence: carryAbsence,
};
