import type { Db } from './database.ts';
import type { FileStore } from './file-store.ts';
import type { Gateway } from './gateway.ts';
import type { Scanner } from './scanner.ts';

/** Who calls. The identity module adds what it knows of an account. */
export interface Caller {
  accountId: string;
}

/** What the program gives every act: nothing here is a global. */
export interface Services {
  db: Db;
  files: FileStore;
  scanner: Scanner;
  /** Origin of the site, e.g. https://motcua.example.vn: what QR codes lead to. */
  origin: string;
  /** The province is a demonstration: invented people, whose numbers begin with 999, are received. */
  demo: boolean;
  /** Everything here is invented and counts nowhere: this is the practice room. Absent: the real one. */
  practising?: true;
  /** What the bank signs its notices with; absent: no bank is connected. */
  bankSecret?: string;
  /** By what cards and wallets are taken; absent: by none. */
  gateway?: Gateway;
  /** Aborted when the program is told to stop: what takes long ends then. Absent: it is never told. */
  stopping?: AbortSignal;
}

/** One request: who, when, and the key under which its reply is remembered. */
export interface Context extends Services {
  caller: Caller | null;
  /** Hash of the session token the request came with. */
  session: Buffer | null;
  /** The moment of the request; acts take no other. */
  now: Date;
  request: RequestFacts;
}

export interface RequestFacts {
  id: string;
  operation: string;
  /** Idempotency-Key with the hash of the input it came with. */
  key: { text: string; inputHash: Buffer } | null;
  /** The browser in plain words, as far as it says what it is. */
  device?: string;
  /** If-Match: what the caller has seen, as he sent it; absent: he does not say. */
  seen?: string;
}
