import type { ColumnType, Generated } from 'kysely';

export interface PersonTable {
  id: string;
  kind: 'PERSON' | 'ORGANISATION';
  full_name: string;
  id_number: string;
  birth_date: string | null;
  gender: 'MALE' | 'FEMALE' | null;
  address: string;
  phone: string;
  email: string;
}

export interface AccountTable {
  id: string;
  username: string;
  kind: 'CITIZEN' | 'ORGANISATION' | 'OFFICER';
  full_name: string;
  person_id: string | null;
  password_hash: string;
  demo: boolean;
  created_at: Date;
  closed_at: Date | null;
  last_sign_in_at: Date | null;
  /** Whoever set a password that has to be changed; null: the password is the account's own. */
  password_set_by: string | null;
  /** Until when such a password opens. */
  password_until: Date | null;
}

declare module '../platform/database.ts' {
  interface Schema {
    person: PersonTable;
    account: AccountTable;
    post: {
      id: Generated<number>;
      account_id: string;
      unit_key: string;
      division: string | null;
      position: string;
      roles: string[];
      valid_from: string;
      valid_to: string | null;
      /** LOCAL: given, changed or ended in the program; the data files leave it as it is. */
      source: ColumnType<'DATA' | 'LOCAL', 'DATA' | 'LOCAL' | undefined>;
    };
    session: {
      token_hash: Buffer;
      /** What its owner may see of it. */
      id: Generated<string>;
      account_id: string;
      created_at: Date;
      expires_at: Date;
      way: Generated<'PASSWORD' | 'E_IDENTITY' | 'PASSKEY'>;
      /** Of the e-identity account; null: by password, or an organisation. */
      identity_level: 1 | 2 | null;
      /** The browser in plain words, as far as it says what it is. */
      device: Generated<string>;
      last_used_at: Date | null;
    };
    second_factor: {
      account_id: string;
      /** As `platform/seal.ts` closes it; open where it is from before, until the next start. */
      secret: string;
      begun_at: Date;
      confirmed_at: ColumnType<Date | null, Date | null | undefined>;
      /** Of the last code that was taken. */
      last_step: Generated<number>;
      failures: Generated<number>;
      failed_at: ColumnType<Date | null, Date | null | undefined>;
    };
    recovery_code: { account_id: string; code_hash: Buffer; used_at: Date | null };
    passkey: {
      id: Generated<string>;
      account_id: string;
      credential: string;
      public_key: Buffer;
      counter: ColumnType<string, number, number>;
      transports: string[];
      name: string;
      identity_level: 1 | 2 | null;
      added_at: Date;
      last_used_at: ColumnType<Date | null, undefined, Date>;
    };
    passkey_challenge: {
      challenge_hash: Buffer;
      account_id: string | null;
      browser_hash: Buffer | null;
      expires_at: Date;
    };
    sign_in_attempt: {
      state_hash: Buffer;
      browser_hash: Buffer;
      nonce: string;
      verifier: string;
      next: string;
      expires_at: Date;
    };
  }
}
