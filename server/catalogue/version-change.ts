import type { VersionChangeState } from '@motcua/contract/version-change';
import { isoInstant } from '@motcua/rules/calendar';
import type { Context } from '../platform/context.ts';
import { todayOf } from './clock-terms.ts';

/** A draft on its way to being a version, and what became of it; the draft itself is a column beside these. */
export interface VersionChangeTable {
  id: string;
  /** Of what it is a version of; the code of a procedure where it is that procedure's own. */
  key: string;
  revision: number;
  created_by: string;
  created_at: Date;
  saved_by: string;
  saved_at: Date;
  proposed_by: string | null;
  proposed_at: Date | null;
  /** First local day it is in force. */
  valid_from: string | null;
  note: string | null;
  decided_by: string | null;
  decided_at: Date | null;
  approved: boolean | null;
  comment: string | null;
  decision_number: string | null;
  decision_date: string | null;
  rolled_back_by: string | null;
  rolled_back_at: Date | null;
  rollback_reason: string | null;
}

/** With the names of the people behind it. */
export interface VersionChangeRow extends VersionChangeTable {
  number: number;
  saved_name: string;
  proposed_name: string | null;
  decided_name: string | null;
  rolled_back_name: string | null;
  /** First day of the version that follows, where there is one. */
  followed_on: string | null;
}

type Progress = Pick<
  VersionChangeRow,
  'rolled_back_at' | 'proposed_at' | 'decided_at' | 'approved' | 'valid_from' | 'followed_on'
>;

export function versionChangeState(row: Progress, today: string): VersionChangeState {
  if (row.rolled_back_at !== null) return 'ROLLED_BACK';
  if (row.proposed_at === null) return 'DRAFT';
  if (row.decided_at === null) return 'PROPOSED';
  if (row.approved !== true) return 'REJECTED';
  if (row.valid_from === null || row.valid_from > today) return 'SCHEDULED';
  return row.followed_on !== null && row.followed_on <= today ? 'SUPERSEDED' : 'IN_FORCE';
}

export function versionChangeView({ reference, now }: Context, row: VersionChangeRow) {
  const held = reference.current();
  const iso = (at: Date | null): string | null => (at === null ? null : isoInstant(held.calendar, at));
  const person = (accountId: string | null, fullName: string | null) =>
    accountId === null ? null : { accountId, fullName: fullName ?? '' };
  return {
    id: row.id,
    number: row.number,
    key: row.key,
    state: versionChangeState(row, todayOf(held, now)),
    revision: row.revision,
    savedBy: { accountId: row.saved_by, fullName: row.saved_name },
    savedAt: isoInstant(held.calendar, row.saved_at),
    proposedBy: person(row.proposed_by, row.proposed_name),
    proposedAt: iso(row.proposed_at),
    validFrom: row.valid_from,
    note: row.note,
    decidedBy: person(row.decided_by, row.decided_name),
    decidedAt: iso(row.decided_at),
    comment: row.comment,
    decision: decisionOf(row),
    rolledBackBy: person(row.rolled_back_by, row.rolled_back_name),
    rolledBackAt: iso(row.rolled_back_at),
    rollbackReason: row.rollback_reason,
  };
}

/** The decision a row names, where it names one. */
export const decisionOf = ({
  decision_number: number,
  decision_date: date,
}: Pick<VersionChangeTable, 'decision_number' | 'decision_date'>): { number: string; date: string } | null =>
  number === null || date === null ? null : { number, date };
