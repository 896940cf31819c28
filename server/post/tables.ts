import type { DrawnSignature } from '@motcua/contract/post';
import type { CarrierEvent, PostState } from '@motcua/rules/post';
import type { Generated, JSONColumnType, Selectable } from 'kysely';

interface PostBatchTable {
  id: string;
  unit_key: string;
  number: string;
  created_at: Date;
  created_by: string;
  seal: string | null;
  sealed_at: Date | null;
  sealed_by: string | null;
  courier: string | null;
  courier_signature: JSONColumnType<DrawnSignature | null, string | null, string | null>;
  handed_at: Date | null;
  handed_by: string | null;
}
export type PostBatch = Selectable<PostBatchTable>;

interface PostOrderTable {
  id: string;
  code: string;
  dossier_id: string;
  unit_key: string;
  batch_id: string | null;
  state: PostState;
  receiver_name: string;
  receiver_phone: string;
  receiver_address: string;
  collect: number;
  created_at: Date;
  ready_at: Date;
  handed_at: Date | null;
  since: Date;
  failed: Generated<number>;
  note: Generated<string>;
  tracking: string | null;
  failure: string | null;
}
export type PostOrder = Selectable<PostOrderTable>;

interface PostEventTable {
  carrier_ref: string;
  order_id: string | null;
  order_code: string;
  kind: CarrierEvent;
  at: Date;
  told_at: Date;
  told_by: string | null;
  receiver: string;
  reason: string;
  applied: boolean;
}

declare module '../platform/database.ts' {
  interface Schema {
    post_batch: PostBatchTable;
    post_order: PostOrderTable;
    post_event: PostEventTable;
  }
}
