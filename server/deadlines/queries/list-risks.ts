import { SUGGESTIONS, type RiskList, type RiskRow } from '@motcua/contract/deadlines';
import { isoInstant, localDate, type Calendar, type LocalDate } from '@motcua/rules/calendar';
import { riskReasons, WORKING_DAY_MS, workingTimeLeft, type Risk, type RiskLevel } from '@motcua/rules/clock';
import { DELAY_CAUSES, type DelayCause } from '@motcua/rules/dossier';
import { todayOf } from '../../catalogue/index.ts';
import { inOffice, unitRef, type Reference } from '../../organisation/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { callerOf } from '../addressed.ts';
import { advise, judge, judgementOn, type Judgement } from '../judge-risk.ts';
import { causesOf, readRiskFacts, type RiskFacts } from '../risk-rows.ts';
import { scopeOf } from '../risk-scope.ts';

const ORDER: Record<RiskLevel, number> = { HIGH: 0, MEDIUM: 1, LOW: 2 };

/** An open dossier with the judgement of its risk; the words are for those that are shown. */
interface Judged {
  facts: RiskFacts;
  calendar: Calendar;
  risk: Risk;
  late: boolean;
  dueToday: boolean;
}

/** Which rows a list holds; the counts are the lengths of these lists, so that a tile never differs from what it opens. */
const LISTS: Record<RiskList, (row: Judged) => boolean> = {
  ALL: () => true,
  HIGH: ({ risk }) => risk.level === 'HIGH',
  OVERDUE: ({ late }) => late,
  DUE_TODAY: ({ late, dueToday }) => !late && dueToday,
  WAITING: ({ facts }) => facts.due_at === null,
};

/** Open dossiers of the caller's units by risk (LD03): who holds them, why they are late, what to do. */
export const listRisks: Act<'listRisks'> = async (
  context,
  { unit, list = 'ALL', after = 0, limit = 100 },
) => {
  const { db, reference, now } = context;
  const held = reference.current();
  const today = todayOf(held, now);
  const judgement = judgementOn(held, today);
  const all = await readRiskFacts(db, scopeOf(callerOf(context), unit));
  const calendarOf = calendarsOf(held);
  const rows = all
    .map((facts) => judged(calendarOf(facts.authority), now, today, judgement, facts))
    .toSorted(mostUrgentFirst);
  const listed = rows.filter(LISTS[list]);
  const shown = listed.slice(after, after + limit);
  const causes = await causesOf(
    db,
    shown.map(({ facts }) => facts.id),
  );
  const byUnit = Map.groupBy(rows, ({ facts }) => facts.unit_key ?? facts.authority);
  const byOwner = Map.groupBy(rows, ({ facts }) => facts.account_id);
  return {
    counts: counted(rows),
    units: [...byUnit].map(([key, of]) => ({ unit: unitRef(held, key, today), ...counted(of) })),
    owners: [...byOwner.values()].flatMap((of) => {
      const owner = of[0] && ownerOf(of[0].facts);
      return owner ? [{ owner, ...counted(of) }] : [];
    }),
    items: shown.map((row) => riskRow(held, now, judgement, row, causes.get(row.facts.id) ?? null)),
    next: listed.length > after + limit ? after + limit : null,
    now: isoInstant(held.calendar, now),
  };
};

function counted(of: readonly Judged[]) {
  const count = (name: RiskList): number => of.filter(LISTS[name]).length;
  return {
    open: of.length,
    overdue: count('OVERDUE'),
    dueToday: count('DUE_TODAY'),
    high: count('HIGH'),
    waiting: count('WAITING'),
  };
}

/** The calendar of each authority, looked up once. */
function calendarsOf(held: Reference): (authority: string) => Calendar {
  const known = new Map<string, Calendar>();
  return (authority) => {
    const calendar = known.get(authority) ?? inOffice(held, authority).calendar;
    known.set(authority, calendar);
    return calendar;
  };
}

function judged(
  calendar: Calendar,
  now: Date,
  today: LocalDate,
  judgement: Judgement,
  facts: RiskFacts,
): Judged {
  const { due_at } = facts;
  return {
    facts,
    calendar,
    risk: judge(calendar, now, judgement, facts),
    late: due_at !== null && now > due_at,
    dueToday: due_at !== null && localDate(calendar, due_at) === today,
  };
}

const ownerOf = ({ account_id, owner }: RiskFacts): RiskRow['owner'] =>
  account_id === null ? null : { accountId: account_id, fullName: owner ?? '' };

function riskRow(
  held: Reference,
  now: Date,
  judgement: Judgement,
  { facts, calendar, risk, late }: Judged,
  cause: DelayCause | null,
): RiskRow {
  const suggestion = advise(calendar, now, judgement, { ...facts, level: risk.level });
  const lateMs = late && facts.due_at !== null ? -workingTimeLeft(calendar, now, facts.due_at) : null;
  const iso = (instant: Date | null): string | null =>
    instant === null ? null : isoInstant(calendar, instant);
  return {
    dossierId: facts.id,
    code: facts.code,
    procedureName: facts.procedure_name,
    level: risk.level,
    reasons: risk.reasons.map((reason) => riskReasons[reason]),
    taskId: facts.task_id,
    step: facts.step ?? '',
    stepEn: facts.step_en ?? '',
    unit: unitRef(held, facts.unit_key ?? facts.authority, localDate(calendar, now)),
    owner: ownerOf(facts),
    dueAt: iso(facts.due_at),
    rescheduledTo: iso(facts.rescheduled_to),
    daysLate: lateMs === null ? null : Math.round((lateMs / WORKING_DAY_MS) * 10) / 10,
    cause: cause === null ? null : DELAY_CAUSES[cause],
    suggestion: suggestion === null ? null : { code: suggestion, ...SUGGESTIONS[suggestion] },
  };
}

function mostUrgentFirst(a: Judged, b: Judged): number {
  const due = ({ facts }: Judged): number => facts.due_at?.getTime() ?? Infinity;
  if (a.risk.level !== b.risk.level) return ORDER[a.risk.level] - ORDER[b.risk.level];
  if (due(a) !== due(b)) return due(a) < due(b) ? -1 : 1;
  return (a.facts.code ?? '') < (b.facts.code ?? '') ? -1 : 1;
}
