import { isoInstant, type Calendar } from '@motcua/rules/calendar';

/** A change that one person proposes and another decides, as a row tells it. */
interface TwoPeopleRow {
  proposed_by: string;
  proposed_name: string;
  proposed_at: Date;
  decided_by: string | null;
  decided_name: string | null;
  decided_at: Date | null;
  comment: string | null;
}

interface PersonView {
  accountId: string;
  fullName: string;
}

/** Who proposed, who decided, when, and what he said; instants as ISO 8601 with the calendar's offset. */
export interface TwoPeople {
  proposedBy: PersonView;
  proposedAt: string;
  decidedBy: PersonView | null;
  decidedAt: string | null;
  comment: string | null;
}

export const twoPeople = (calendar: Calendar, row: TwoPeopleRow): TwoPeople => ({
  proposedBy: { accountId: row.proposed_by, fullName: row.proposed_name },
  proposedAt: isoInstant(calendar, row.proposed_at),
  decidedBy: row.decided_by === null ? null : { accountId: row.decided_by, fullName: row.decided_name ?? '' },
  decidedAt: row.decided_at === null ? null : isoInstant(calendar, row.decided_at),
  comment: row.comment,
});
