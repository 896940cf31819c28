import type { Role } from '@motcua/contract/session';
import { addWorkingDays, localDate, opening, type Calendar } from '@motcua/rules/calendar';
import { unitsOfStep, type StepKind } from '@motcua/rules/process';
import type { Caller, Services } from '../platform/context.ts';
import { dispatcher, type Acts } from '../platform/dispatch.ts';
import { Refusal } from '../platform/refusal.ts';
import {
  nextAct,
  openPlayers,
  randomOf,
  readOffers,
  whereaboutsOf,
  type Arrival,
  type InventedPerson,
  type Offer,
  type Staff,
  type Whereabouts,
} from '../simulation/index.ts';
import { colleaguesOf, everybody } from './colleagues.ts';
import { colleagueFor } from './guests.ts';
import type { Task } from './tasks.ts';

/** Where a dossier is to be prepared for one task. */
export interface Wanted {
  task: Task;
  officer: Caller;
  person: InventedPerson;
  now: Date;
}

type Units = Offer['units'][number];

/** An offer with the units of the officer's own post. */
interface Choice {
  offer: Offer;
  units: Units;
}

/** Steps people of the room do by themselves: a map with others would wait for somebody who never comes. */
const DONE_HERE: readonly StepKind[] = ['INTAKE', 'ASSIGN', 'WORK', 'REVIEW', 'APPROVE', 'ISSUE', 'RETURN'];
/** No dossier makes more steps before it stands where it is wanted. */
const MOST_STEPS = 30;
/** Offers tried before the task is left without a dossier. */
const MOST_TRIES = 4;
/** Working days ago on which a prepared dossier was handed in: a supplement may still be asked for. */
const DAYS_AGO = 1;

/** Everything goes well and quickly. */
const FATE: Arrival['fate'] = {
  abandoned: false,
  refused: false,
  incomplete: false,
  incompleteLater: false,
  neverSupplied: false,
  reworked: false,
  denied: false,
  neverCollected: true,
  pace: 0.01,
};

/**
 * Prepares the dossiers of tasks through the real acts, done by invented colleagues a day ago, until each waits where its task
 * begins. A task for which the officer's unit has no fitting procedure gets none.
 */
export async function prepare(services: Services, acts: Acts, wanted: readonly Wanted[]): Promise<void> {
  const [first] = wanted;
  if (first === undefined) return;
  const reference = services.reference.current();
  const came = cameAt(reference.calendar, first.now);
  const offers = (await readOffers(services.db, reference, everybody(first.officer))).on(
    localDate(reference.calendar, came),
  );
  for (const one of wanted) {
    for (const choice of choicesFor(one, offers).slice(0, MOST_TRIES)) {
      try {
        if (await play(services, acts, one, choice, came)) break;
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
      }
    }
  }
}

/** The first minutes of the working day before. */
const cameAt = (calendar: Calendar, now: Date): Date =>
  new Date(
    opening(calendar, addWorkingDays(calendar, localDate(calendar, now), -DAYS_AGO)).getTime() + 60_000,
  );

/** What people come for most first, where the officer's post has the part that the task is about. */
function choicesFor({ task, officer }: Wanted, offers: readonly Offer[]): Choice[] {
  const mine = new Set(
    officer.posts.filter(({ roles }) => roles.includes(task.role)).map(({ unitKey }) => unitKey),
  );
  const fits = ({ process }: Offer, units: Units): boolean => {
    const { stage } = task;
    if (stage === null || typeof stage === 'string') return mine.has(units.intakeUnit);
    return process.steps.some(
      (step) =>
        step.kind === stage.step &&
        (task.role === 'DIVISION_HEAD' || step.role === task.role) &&
        unitsOfStep(step, units).some((unit) => mine.has(unit)),
    );
  };
  return offers
    .filter(
      ({ procedure, process }) =>
        procedure.subjects.includes('PERSON') &&
        procedure.channels.some(({ channel }) => channel === 'COUNTER') &&
        process.steps.every(({ kind }) => DONE_HERE.includes(kind)),
    )
    .flatMap((offer) => {
      const units = offer.units.find((one) => fits(offer, one));
      return units === undefined ? [] : [{ offer, units }];
    })
    .toSorted((a, b) => Number(hasTime(b)) - Number(hasTime(a)) || b.offer.weight - a.offer.weight);
}

/** A dossier of the day before is not late yet: nobody begins to practise with an excuse. */
const hasTime = ({ offer: { procedure } }: Choice): boolean =>
  procedure.channels.some(
    ({ channel, limit }) => channel === 'COUNTER' && limit.unit !== 'workingHour' && limit.value >= 5,
  );

/** @returns whether the dossier stands where it is wanted */
async function play(
  services: Services,
  acts: Acts,
  { task, officer, person, now }: Wanted,
  { offer, units }: Choice,
  came: Date,
): Promise<boolean> {
  const colleagues = await colleaguesOf(services, { process: offer.process, units }, now);
  const [counter] = colleagues.holders(units.intakeUnit, 'COUNTER_OFFICER', '');
  if (counter === undefined) return false;
  const { calendar } = services.reference.current();
  const arrival: Arrival = {
    ordinal: `${task.id}/${person.idNumber}/${offer.code}`,
    at: came,
    channel: 'COUNTER',
    offer,
    units,
    case: offer.procedure.cases[0]?.code,
    by: counter,
    counter,
    applicant: person,
    fate: FATE,
  };
  const day = localDate(calendar, came);
  const players = openPlayers(
    services,
    acts,
    { seed: 0, from: day, to: day, rate: 1 },
    { calendar, staff: colleagues, offers: { on: () => [offer] } },
  );
  const dossierId = await players.begin(arrival);
  for (let step = 0; step < MOST_STEPS; step++) {
    const where = await whereaboutsOf(services.db, dossierId);
    if (stands(task, where)) {
      await handTo(services, acts, where, { task, officer, colleagues, now });
      return true;
    }
    const planned = nextAct(calendar, where, arrival, randomOf('practice', person.idNumber, where.version));
    if (planned === null) return false;
    await players.act(arrival, where, { ...planned, at: planned.at < now ? planned.at : now });
  }
  return false;
}

function stands({ stage }: Task, { state, acceptedAt, open }: Whereabouts): boolean {
  if (stage === 'RECEIVED_BEFORE') return acceptedAt !== null;
  if (stage === 'RESULT_READY') return state === 'RESULT_READY';
  return stage !== null && open.some(({ kind }) => kind === stage.step);
}

/** The step becomes the officer's own; what a head is to hand on stays a colleague's. */
async function handTo(
  services: Services,
  acts: Acts,
  { open, version }: Whereabouts,
  { task, officer, colleagues, now }: Pick<Wanted, 'task' | 'officer' | 'now'> & { colleagues: Staff },
): Promise<void> {
  const { stage } = task;
  if (stage === null || typeof stage === 'string') return;
  const step = open.find(({ kind }) => kind === stage.step);
  if (task.role === 'DIVISION_HEAD') {
    if (step !== undefined) await anotherFor(services, step, now);
    return;
  }
  const [head] = step === undefined ? [] : colleagues.holders(step.unitKey, 'DIVISION_HEAD', '');
  if (step === undefined || head === undefined || step.accountId === officer.accountId) return;
  const key = `practice ${step.id} ${version}`;
  await dispatcher(
    acts,
    services,
  )({
    operation: 'assignTask',
    input: { taskId: step.id, accountId: officer.accountId },
    fromText: false,
    caller: head,
    session: null,
    now,
    requestId: key,
    key,
    bytes: null,
  });
}

/** Somebody else to whom a head can give the step. */
const anotherFor = (services: Services, { unitKey, role }: Whereabouts['open'][number], now: Date) =>
  colleagueFor(services, { unitKey, role: role as Role, nth: 2 }, now);
