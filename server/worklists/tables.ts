import type { Queue } from '@motcua/contract/work';
import type { WorkViewFilter } from '@motcua/contract/worklist';
import type { JSONColumnType } from 'kysely';

declare module '../platform/database.ts' {
  interface Schema {
    work_view: {
      id: string;
      account_id: string;
      name: string;
      queue: Queue;
      filter: JSONColumnType<WorkViewFilter, string, string>;
      created_at: Date;
    };
  }
}
