import type { Generated } from 'kysely';

declare module '../platform/database.ts' {
  interface Schema {
    letter_act: {
      id: Generated<number>;
      letter_id: number;
      topic: string;
      act: 'TAKE' | 'AGAIN' | 'GIVE_UP';
      account_id: string;
      at: Date;
      reason: string;
    };
  }
}
