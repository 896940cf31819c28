import { carryAbsence } from './absence/index.ts';
import { sweepCalendarChange } from './administration/index.ts';
import { remindVisitor } from './booking/index.ts';
import { assembleScan } from './capture/index.ts';
import { makeCertifiedCopy } from './certification/index.ts';
import {
  callApplicant,
  carryOutTimer,
  tellCopyUsers,
  tellReceiver,
  tellSupervisors,
} from './deadlines/index.ts';
import {
  completePart,
  extendLimit,
  followCase,
  keepSlip,
  openPart,
  sendCode,
  sendPaidDraft,
} from './dossier/index.ts';
import { carryExternal, carryPayment } from './exchange/index.ts';
import { carryDelivery, deliverNotice } from './messages/index.ts';
import { askGateway, followFee, keepReceipt } from './fees/index.ts';
import type { OutboxHandlers } from './platform/outbox.ts';
import { carryParcel } from './post/index.ts';
import { carryPostEnded } from './staff/index.ts';

/** Every topic of the outbox with what carries it out. */
export const OUTBOX: OutboxHandlers = {
  notice: deliverNotice,
  slip: keepSlip,
  receipt: keepReceipt,
  feeOrder: followFee,
  paidDraft: sendPaidDraft,
  gatewayPayment: askGateway,
  timer: carryOutTimer,
  delivery: carryDelivery,
  call: callApplicant,
  askedElsewhere: tellReceiver,
  unusualLooks: tellSupervisors,
  calendar: sweepCalendarChange,
  external: carryExternal,
  payment: carryPayment,
  part: openPart,
  partEnded: completePart,
  caseEnded: followCase,
  verification: extendLimit,
  confirmationCode: sendCode,
  absence: carryAbsence,
  scan: assembleScan,
  certifiedCopy: makeCertifiedCopy,
  copyRevoked: tellCopyUsers,
  parcel: carryParcel,
  postEnded: carryPostEnded,
  bookingReminder: remindVisitor,
};

/** Of them those that wait for systems outside, or read pages; they keep notices and papers from nobody. */
export const APART: readonly string[] = [
  'external',
  'gatewayPayment',
  'delivery',
  'parcel',
  'scan',
  'confirmationCode',
];
