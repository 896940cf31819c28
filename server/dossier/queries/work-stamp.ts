import { sql } from 'kysely';
import { Refusal } from '../../platform/refusal.ts';

/** The oldest transaction that was still under way: everything before it can be seen, everything from it on may be new. */
export const SNAPSHOT = sql<string>`pg_snapshot_xmin(pg_current_snapshot())::text`;

/** The look a list was read by. */
export interface Stamp {
  snapshot: string;
  at: Date;
  /** Open steps of the caller outside the units of his posts, decided by an authority of his own. */
  elsewhere: number;
}

export const stampOf = ({ snapshot, at, elsewhere }: Stamp): string =>
  `${snapshot}_${at.toISOString()}_${elsewhere}`;

/** @throws {Refusal} INVALID_INPUT where the text was never given out */
export function readStamp(text: string): Stamp {
  const [snapshot = '', moment = '', elsewhere = ''] = text.split('_');
  const at = new Date(moment);
  if (!/^\d{1,19}$/.test(snapshot) || Number.isNaN(at.getTime()) || !/^\d{1,9}$/.test(elsewhere))
    throw new Refusal('INVALID_INPUT', 'Dấu thời điểm không đúng. Mở lại danh sách từ đầu.');
  return { snapshot, at, elsewhere: Number(elsewhere) };
}
