import { randomUUID } from 'node:crypto';
import type { Permission } from '@motcua/rules/authority';
import type { Caller, Context, Services } from '../platform/context.ts';
import type { Tx } from '../platform/transaction.ts';

/** Who acts when a timer of the law does; the account stands in the database and cannot sign in. */
export const SYSTEM: Caller = {
  accountId: '00000000-0000-0000-0000-000000000000',
  username: 'he-thong',
  kind: 'OFFICER',
  fullName: 'Hệ thống',
  personId: null,
  posts: [],
  held: [],
  represents: [],
  mustChangePassword: false,
};

/**
 * The law lets time alone close a dossier and draft an apology, what was begun at a counter and left goes, and systems outside say what they have done, a carrier that it has delivered a result; nothing else
 * happens without a person.
 */
export const SYSTEM_MAY: readonly Permission[] = [
  'readDossier',
  'closeIncomplete',
  'discardDraft',
  'draftApology',
  'recordExternalReply',
  'recordObligation',
  'recordPayment',
  'recordPost',
  'deliverResult',
];

/** An act by the system inside a transaction, at a moment that is given. */
export const asSystem = (services: Services, tx: Tx, now: Date): Context => ({
  ...services,
  db: tx,
  caller: SYSTEM,
  session: null,
  now,
  request: { id: randomUUID(), operation: 'timer', key: null },
});
