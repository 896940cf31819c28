import { keepSlip } from './dossier/index.ts';
import { deliverNotice } from './messages/index.ts';
import type { OutboxHandlers } from './platform/outbox.ts';

/** Every topic of the outbox with what carries it out. */
export const OUTBOX: OutboxHandlers = { notice: deliverNotice, slip: keepSlip };
