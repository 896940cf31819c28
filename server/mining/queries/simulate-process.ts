import type { SimulatedView } from '@motcua/contract/mining';
import type { Input } from '@motcua/contract/operations';
import type { Calendar } from '@motcua/rules/calendar';
import { openMining, type Mining, type Trace } from '@motcua/rules/mining';
import { checkProcess, type ProcessDefinition } from '@motcua/rules/process';
import { historyOf, simulate, type Scenario, type Simulated } from '@motcua/rules/simulation';
import { inOffice, type Reference } from '../../organisation/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { assertMayReadDrafts, shownOf, worldOfMap } from '../../process/index.ts';
import { randomOf } from '../../simulation/index.ts';
import { lookAt, type Look, type Reach } from '../look.ts';
import { readOtherWork } from '../other-work.ts';
import { headOf, namesOf, typical, unitOf } from '../view.ts';

type Asked = Input<'simulateProcess'>;

/** Queues of the period come from before it, and its last dossiers meet those accepted after it. */
const AROUND_MS = 60 * 86_400_000;
/** Half a year, so that a reply takes seconds. */
const REACH: Reach = { months: 6, most: 10_000, around: AROUND_MS };

/** Foretells nothing for certain: what would have happened to the dossiers of the period, everything else being as it was. */
export const simulateProcess: Act<'simulateProcess'> = async (context, input) => {
  const tried = await triedOf(context, input);
  const look = await lookAt(context, input, REACH);
  const measured = look.traces.filter(
    ({ acceptedAt }) => acceptedAt >= look.span.from && acceptedAt < look.span.to,
  );
  const happened = leadOf(look, measured);
  if (happened.lead.count < FEWEST)
    throw new Refusal(
      'INVALID_INPUT',
      `Kỳ này chỉ có ${happened.lead.count} hồ sơ đã xong, chưa đủ để mô phỏng. Chọn kỳ dài hơn hoặc nhiều đơn vị hơn.`,
    );
  const others = await readOtherWork(context, look, { around: AROUND_MS, most: MOST_OTHERS });
  const calendarOf = calendars(look.held);
  const history = historyOf(look.traces, { definition: look.definition, calendarOf, others });
  const play = (change: Partial<Scenario>): Simulated =>
    simulate({
      history,
      definition: look.definition,
      times: 'REPLAY',
      chance: randomOf('mining', input.process, input.from, input.to).next,
      measured: look.span,
      ordinates: look.ordinates,
      ...change,
    });
  const { officers = [], touch = {} } = input;
  const changed = tried !== undefined || officers.length > 0 || Object.keys(touch).length > 0;
  return {
    ...headOf({ ...look, traces: measured }, happened.lead),
    onTime: keptShare(measured),
    before: viewOf(look, play({})),
    after: changed
      ? viewOf(look, play({ officers, touch, ...(tried === undefined ? {} : { definition: tried }) }), tried)
      : null,
  };
};

/** Of fewer a median says nothing. */
const FEWEST = 5;
const MOST_OTHERS = 20_000;

/** @throws {Refusal} where the map that is tried could not be carried out, or is not the caller's to see */
async function triedOf(
  context: Context,
  { process: key, versionId, changeId, from }: Asked,
): Promise<ProcessDefinition | undefined> {
  if (versionId === undefined && changeId === undefined) return undefined;
  if (changeId !== undefined) assertMayReadDrafts(context);
  const shown = await shownOf(context.db, { key, versionId, changeId }, from);
  if (shown === undefined) return undefined;
  const world = await worldOfMap(context, context.db, key, shown.date);
  const error = checkProcess(shown.definition, world).find(({ severity }) => severity === 'ERROR');
  if (error === undefined) return shown.definition;
  throw new Refusal(
    'INVALID_INPUT',
    `Bản đồ này còn lỗi nên chưa mô phỏng được. ${error.vi} ${error.cureVi} Mở bản đồ, sửa rồi mô phỏng lại.`,
  );
}

function leadOf({ ordinates }: Look, traces: readonly Trace[]): Mining {
  const miner = openMining({ ordinates });
  for (const trace of traces) miner.add(trace);
  return miner.result();
}

/** Part of the finished that kept their due date. */
function keptShare(traces: readonly Trace[]): number | null {
  const due = traces.flatMap(({ finishedAt, dueAt }) =>
    finishedAt === null || dueAt === null ? [] : [finishedAt <= dueAt],
  );
  return due.length === 0 ? null : due.filter((kept) => kept).length / due.length;
}

/** The calendar of each unit, made once: working time is prepared for it. */
function calendars(held: Reference): (unit: string) => Calendar {
  const known = new Map<string, Calendar>();
  return (unit) => {
    const calendar =
      known.get(unit) ?? (held.units.has(unit) ? inOffice(held, unit).calendar : held.calendar);
    known.set(unit, calendar);
    return calendar;
  };
}

function viewOf(look: Look, simulated: Simulated, tried = look.definition): SimulatedView {
  const name = namesOf({ ...look, definition: tried });
  const unit = unitOf(look);
  const { dossiers, finished, lead, onTime, load, missing } = simulated;
  return {
    dossiers,
    finished,
    lead: typical(lead),
    onTime,
    load: load.map((one) => ({ ...one, unit: unit(one.unit), waiting: typical(one.waiting) })),
    missing: {
      officers: missing.officers.map((one) => ({ unit: unit(one.unit), role: one.role })),
      steps: missing.steps.map(name),
    },
  };
}
