import { SUGGESTIONS, type RiskList, type RiskRow } from '@motcua/contract/deadlines';
import { isoInstant, localDate } from '@motcua/rules/calendar';
import { riskReasons, WORKING_DAY_MS, workingTimeLeft, type RiskLevel } from '@motcua/rules/clock';
import { DELAY_CAUSES } from '@motcua/rules/dossier';
import { todayOf } from '../../catalogue/index.ts';
import { inOffice, unitRef, type Reference } from '../../organisation/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { callerOf } from '../addressed.ts';
import { advise, judge, judgementOn, type Judgement } from '../judge-risk.ts';
import { readRiskFacts, type RiskFacts } from '../risk-rows.ts';
import { scopeOf } from '../risk-scope.ts';

const ORDER: Record<RiskLevel, number> = { HIGH: 0, MEDIUM: 1, LOW: 2 };

/** Which rows a list holds; the counts are the lengths of these lists, so that a tile never differs from what it opens. */
const LISTS: Record<RiskList, (row: RiskRow, now: Date, today: string) => boolean> = {
  ALL: () => true,
  HIGH: ({ level }) => level === 'HIGH',
  OVERDUE: ({ daysLate }) => daysLate !== null,
  DUE_TODAY: ({ dueAt, daysLate }, _, today) => daysLate === null && dueAt?.slice(0, 10) === today,
  WAITING: ({ dueAt }) => dueAt === null,
};

/** Open dossiers of the caller's units by risk (LD03): who holds them, why they are late, what to do. */
export const listRisks: Act<'listRisks'> = async (
  context,
  { unit, list = 'ALL', after = 0, limit = 100 },
) => {
  const held = context.reference.current();
  const { now } = context;
  const today = todayOf(held, now);
  const judgement = judgementOn(held, today);
  const facts = await readRiskFacts(context.db, scopeOf(callerOf(context), unit));
  const rows = facts.map((one) => riskRow(held, now, judgement, one)).toSorted(mostUrgentFirst);
  const counted = (of: readonly RiskRow[]) => {
    const count = (name: RiskList) => of.filter((row) => LISTS[name](row, now, today)).length;
    return {
      open: of.length,
      overdue: count('OVERDUE'),
      dueToday: count('DUE_TODAY'),
      high: count('HIGH'),
      waiting: count('WAITING'),
    };
  };
  const listed = rows.filter((row) => LISTS[list](row, now, today));
  const byUnit = Map.groupBy(rows, (row) => row.unit.key);
  const byOwner = Map.groupBy(
    rows.filter((row) => row.owner !== null),
    (row) => row.owner?.accountId,
  );
  return {
    counts: counted(rows),
    units: [...byUnit.values()].map((of) => ({ unit: (of[0] as RiskRow).unit, ...counted(of) })),
    owners: [...byOwner.values()].flatMap((of) => {
      const owner = of[0]?.owner;
      return owner ? [{ owner, ...counted(of) }] : [];
    }),
    items: listed.slice(after, after + limit),
    next: listed.length > after + limit ? after + limit : null,
    now: isoInstant(held.calendar, now),
  };
};

function riskRow(held: Reference, now: Date, judgement: Judgement, facts: RiskFacts): RiskRow {
  const { calendar } = inOffice(held, facts.authority);
  const today = localDate(calendar, now);
  const risk = judge(calendar, now, judgement, facts);
  const suggestion = advise(calendar, now, judgement, { ...facts, level: risk.level });
  const late =
    facts.due_at !== null && now > facts.due_at ? -workingTimeLeft(calendar, now, facts.due_at) : null;
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
    unit: unitRef(held, facts.unit_key ?? facts.authority, today),
    owner: facts.account_id === null ? null : { accountId: facts.account_id, fullName: facts.owner ?? '' },
    dueAt: iso(facts.due_at),
    rescheduledTo: iso(facts.rescheduled_to),
    daysLate: late === null ? null : Math.round((late / WORKING_DAY_MS) * 10) / 10,
    cause: facts.cause === null ? null : DELAY_CAUSES[facts.cause],
    suggestion: suggestion === null ? null : { code: suggestion, ...SUGGESTIONS[suggestion] },
  };
}

function mostUrgentFirst(a: RiskRow, b: RiskRow): number {
  const due = ({ dueAt }: RiskRow): number => (dueAt === null ? Infinity : Date.parse(dueAt));
  if (a.level !== b.level) return ORDER[a.level] - ORDER[b.level];
  if (due(a) !== due(b)) return due(a) < due(b) ? -1 : 1;
  return (a.code ?? '') < (b.code ?? '') ? -1 : 1;
}
