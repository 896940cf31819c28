import { instantAt } from '../calendar/index.ts';
import type { Calendar, LocalDate } from '../calendar/index.ts';
import type { CountedChannel, ResultChannel } from '../dossier/index.ts';
import { standingAt } from './standing.ts';
import type { Standing, TimeFacts } from './standing.ts';

/** Days a report looks at, both counted in full. */
export interface ReportWindow {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** Certification has a register of its own (NĐ 23/2015/NĐ-CP Đ.14): told beside the figures, not among them. */
export const CERTIFICATION_SECTOR = 'Chứng thực';

/** Level of the authority, by which biểu II.06a groups its rows. */
export type ReportLevel = 'PROVINCE' | 'DISTRICT' | 'COMMUNE' | 'VERTICAL';

/** One dossier as a report reads it. */
export interface ReportFacts extends TimeFacts {
  readonly dossierId: string;
  readonly code: string;
  readonly sector: string;
  readonly level: ReportLevel;
  readonly unit: string;
  readonly intakeUnit: string;
  readonly channel: CountedChannel;
  /** Hand-overs of its result, oldest first. */
  readonly deliveries: readonly { readonly at: Date; readonly by: ResultChannel }[];
  /** Taken in on paper while the system was down, entered afterwards. */
  readonly onPaper: boolean;
}

/**
 * Where a dossier is told: MAIN among the figures; RETURN_ONLY when it was solved before and only its result was handed
 * over within the window; certification and refusals of intake apart.
 */
export type ReportPart = 'MAIN' | 'RETURN_ONLY' | 'CERTIFICATION' | 'REFUSED';

/** One dossier of a report, frozen with it: each figure counts these lines and opens them again. */
export interface ReportLine {
  readonly dossierId: string;
  readonly code: string;
  readonly part: ReportPart;
  readonly standing: Standing;
  readonly sector: string;
  readonly level: ReportLevel;
  readonly unit: string;
  readonly intakeUnit: string;
  readonly channel: CountedChannel;
  /** Accepted before the window. */
  readonly carried: boolean;
  /** How its result was handed over within the window. */
  readonly returnedBy: ResultChannel | null;
  readonly acceptedAt: Date | null;
  readonly due: Date | null;
  readonly endedAt: Date | null;
  readonly hoursLate: number | null;
  readonly onPaper: boolean;
}

/** From the first moment of the window to the first one after it. */
export const windowSpan = (calendar: Calendar, { from, to }: ReportWindow): { start: Date; end: Date } => ({
  start: instantAt(calendar, from, '00:00'),
  end: instantAt(calendar, to, '24:00'),
});

/** The line of a dossier in the report of a window, as the record stood at `known`; null when it is none of its matter. */
export function reportLine(
  calendar: Calendar,
  facts: ReportFacts,
  window: ReportWindow,
  known: Date,
): ReportLine | null {
  const { start, end } = windowSpan(calendar, window);
  const at = new Date(end.getTime() - 1);
  const { standing, due, hoursLate } = standingAt(calendar, facts, at, known > at ? known : at);
  const endedAt = facts.ended !== null && facts.ended.at <= at ? facts.ended.at : null;
  // a result handed over again after a correction was returned the first time
  const [delivery] = facts.deliveries;
  const returnedBy = delivery !== undefined && delivery.at >= start && delivery.at <= at ? delivery.by : null;
  const part = partOf(facts, standing, endedAt !== null && endedAt < start, returnedBy);
  if (part === null) return null;
  return {
    dossierId: facts.dossierId,
    code: facts.code,
    part,
    standing,
    sector: facts.sector,
    level: facts.level,
    unit: facts.unit,
    intakeUnit: facts.intakeUnit,
    channel: facts.channel,
    carried: facts.acceptedAt !== null && facts.acceptedAt < start,
    returnedBy,
    acceptedAt: facts.acceptedAt,
    due,
    endedAt,
    hoursLate,
    onPaper: facts.onPaper,
  };
}

function partOf(
  { sector }: ReportFacts,
  standing: Standing,
  endedBefore: boolean,
  returnedBy: ResultChannel | null,
): ReportPart | null {
  if (standing === 'NOT_ACCEPTED') return null;
  if (standing === 'REFUSED') return endedBefore ? null : 'REFUSED';
  if (sector === CERTIFICATION_SECTOR) return endedBefore ? null : 'CERTIFICATION';
  if (!endedBefore) return 'MAIN';
  return returnedBy === null ? null : 'RETURN_ONLY';
}
