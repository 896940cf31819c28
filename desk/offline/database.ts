import type { LeasedNumber } from '@motcua/contract/devices';
import { Dexie, type EntityTable, type Table } from 'dexie';
import type { KeptLock, Sealed } from './lock.ts';

/** Whose lock it is: the name typed at the sign-in finds it while there is no network. */
export interface LockRow {
  account: string;
  username: string;
  lock: KeptLock;
}

/** One thing of an account by name: who he is, what the server said last, the snapshot. */
export interface BoxRow {
  account: string;
  name: string;
  sealed: Sealed;
}

/** A visit at the counter as far as it has been typed. */
export interface DraftRow {
  id: string;
  account: string;
  sealed: Sealed;
}

export const ITEM_STATES = ['WAITING', 'SENDING', 'MERGED', 'REFUSED', 'REVIEW'] as const;
export type ItemState = (typeof ITEM_STATES)[number];

/**
 * Something done without network that the server has to hear of. Its content is sealed; what the order of sending needs is not,
 * nor the numbers on its paper, which name nobody: were the content damaged, they are what it can be found by.
 */
export interface ItemRow {
  id: string;
  account: string;
  /** Place in the order in which things were done on this device; never given twice. */
  counter: number;
  /** LOST: it can no longer be read here, and the server knows. */
  state: ItemState | 'LOST';
  numbers: LeasedNumber[];
  /** The number or code as printed; null where the system gives it. */
  code: string | null;
  sealed: Sealed;
}

/** A photographed or chosen page: bytes and description sealed apart, so that a list needs no bytes. */
export interface PageRow {
  id: string;
  account: string;
  /** The draft, and later the item, it belongs to. */
  of: string;
  order: number;
  about: Sealed;
  bytes: Sealed;
  /** To be read until all of it is there; gone once it is sent. */
  light?: Sealed;
}

/** What this computer keeps of the desk. Whatever says something of a person is sealed. */
export class DeskDatabase extends Dexie {
  readonly locks!: EntityTable<LockRow, 'account'>;
  readonly boxes!: Table<BoxRow, [string, string]>;
  readonly drafts!: EntityTable<DraftRow, 'id'>;
  readonly items!: EntityTable<ItemRow, 'id'>;
  readonly pages!: EntityTable<PageRow, 'id'>;

  constructor(name = 'motcua-desk') {
    // the browser's own default may lose the last seconds to a power cut
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      locks: 'account, username',
      boxes: '[account+name], account',
      drafts: 'id, account',
      items: 'id, account, [account+counter]',
      pages: 'id, account, of',
    });
    this.version(2).upgrade((tx) => tx.table('items').toCollection().modify({ numbers: [], code: null }));
  }
}
