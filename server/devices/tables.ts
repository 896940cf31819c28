import type { OfflineItem, OfflineResult, Revocation, VoidReason } from '@motcua/contract/devices';
import type { Condition, LeasedSeries } from '@motcua/rules/offline';
import type { JSONColumnType, Selectable } from 'kysely';

export interface DeviceTable {
  id: string;
  unit_key: string;
  name: string;
  key_hash: Buffer;
  asked_by: string;
  asked_at: Date;
  decided_by: string | null;
  decided_at: Date | null;
  approved: boolean | null;
  comment: string | null;
  revoked_by: string | null;
  revoked_at: Date | null;
  revocation: Revocation | null;
  revoke_comment: string | null;
  seen_at: Date | null;
  drift_ms: number | null;
  last_sequence: number;
}
export type DeviceRow = Selectable<DeviceTable>;

/** Numbers of a series and period of a unit, first and last included. */
interface Numbered {
  device_id: string;
  unit_key: string;
  series: LeasedSeries;
  period: string;
  first: number;
  last: number;
}

export interface OfflineItemTable {
  id: string;
  device_id: string;
  sequence: number;
  kind: OfflineResult['kind'];
  outcome: OfflineResult['outcome'];
  officer: string;
  device_at: Date;
  drift_ms: number;
  at: Date;
  taken_at: Date;
  procedure_code: string;
  dossier_id: string | null;
  content: JSONColumnType<OfflineItem, string, never>;
  result: JSONColumnType<OfflineResult, string, string>;
  decided_by: string | null;
  decided_at: Date | null;
  comment: string | null;
}
export type OfflineItemRow = Selectable<OfflineItemTable>;

declare module '../platform/database.ts' {
  interface Schema {
    device: DeviceTable;
    device_lease: { id: string; device_id: string; granted_at: Date; expires_at: Date };
    lease_block: Numbered & { taken_by: string; taken_at: Date };
    offline_item: OfflineItemTable;
    leased_number: {
      unit_key: string;
      series: LeasedSeries;
      period: string;
      number: number;
      item_id: string;
    };
    number_void: Numbered & { reason: VoidReason; comment: string; by_account: string; at: Date };
    offline_condition: {
      id: string;
      dossier_id: string;
      unit_key: string;
      kind: Condition['kind'];
      text: string;
      made_at: Date;
      confirmed: boolean | null;
      comment: string | null;
      answered_by: string | null;
      answered_at: Date | null;
    };
    device_session: { token_hash: Buffer; device_id: string };
  }
}
