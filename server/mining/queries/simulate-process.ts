import type { SimulatedView } from '@motcua/contract/mining';
import type { Input } from '@motcua/contract/operations';
import type { Calendar } from '@motcua/rules/calendar';
import type { Trace } from '@motcua/rules/mining';
import { checkProcess, type ProcessDefinition } from '@motcua/rules/process';
import type { Simulated } from '@motcua/rules/simulation';
import { inOffice, type Reference } from '../../organisation/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { assertMayReadDrafts, shownOf, worldOfMap } from '../../process/index.ts';
import { assertMaySee } from '../guard.ts';
import { lookAt, type Look, type Reach } from '../look.ts';
import { readOtherWork } from '../other-work.ts';
import { inThread } from '../thread/in-thread.ts';
import type { Changed } from '../thread/play.ts';
import { inTurn } from '../turn.ts';
import { headOf, namesOf, typical, unitOf } from '../view.ts';

type Asked = Input<'simulateProcess'>;

/** Queues of the period come from before it, and its last dossiers meet those accepted after it. */
const AROUND_MS = 60 * 86_400_000;
/** Half a year, so that a reply takes seconds. */
const REACH: Reach = { months: 6, most: 10_000, around: AROUND_MS };

/** Foretells nothing for certain: what would have happened to the dossiers of the period, everything else being as it was. */
export const simulateProcess: Act<'simulateProcess'> = async (context, input) => {
  assertMaySee(context, input.unit ?? null);
  const tried = await triedOf(context, input);
  return inTurn(async () => {
    const look = await lookAt(context, input, REACH);
    const measured = look.log.traces.filter(
      ({ acceptedAt }) => acceptedAt >= look.span.from && acceptedAt < look.span.to,
    );
    assertEnough(measured);
    const others = await readOtherWork(context, look, { around: AROUND_MS, most: MOST_OTHERS });
    const { lead, onTime, before, after } = await inThread(
      'simulation',
      {
        definition: look.definition,
        measured: look.span,
        office: look.held.calendar,
        calendars: calendarsOf(look.held),
        seeds: ['mining', input.process, input.from, input.to],
        change: changeOf(input, tried),
      },
      { own: look.log, others, calendar: look.held.calendar, stopping: context.stopping },
    );
    return {
      ...headOf(look, lead, measured.length),
      onTime,
      before: viewOf(look, before),
      after: after === null ? null : viewOf(look, after, tried),
    };
  }, context.stopping);
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

/** @throws {Refusal} INVALID_INPUT */
function assertEnough(measured: readonly Trace[]): void {
  const finished = measured.filter(({ finishedAt }) => finishedAt !== null).length;
  if (finished >= FEWEST) return;
  throw new Refusal(
    'INVALID_INPUT',
    `Kỳ này chỉ có ${finished} hồ sơ đã xong, chưa đủ để mô phỏng. Chọn kỳ dài hơn hoặc nhiều đơn vị hơn.`,
  );
}

function changeOf(
  { officers = [], touch = {} }: Asked,
  tried: ProcessDefinition | undefined,
): Changed | null {
  const changed = tried !== undefined || officers.length > 0 || Object.keys(touch).length > 0;
  return changed ? { officers, touch, ...(tried === undefined ? {} : { definition: tried }) } : null;
}

/** Units without days of their own share one, which is handed over once. */
const calendarsOf = (held: Reference): Map<string, Calendar> =>
  new Map([...held.units.keys()].map((unit) => [unit, inOffice(held, unit).calendar]));

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
