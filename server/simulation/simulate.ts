import { instantAt, localDate } from '@motcua/rules/calendar';
import type { Services } from '../platform/context.ts';
import type { Acts } from '../platform/dispatch.ts';
import type { Log } from '../platform/log.ts';
import { workOff, type OutboxHandlers } from '../platform/outbox.ts';
import { Refusal } from '../platform/refusal.ts';
import { arrivalsOf, type Arrival, type Stage, type Story } from './arrivals.ts';
import { nextAct, type PlannedAct } from './next-act.ts';
import { readOffers } from './offers.ts';
import { openPlayers } from './play.ts';
import { randomOf } from './random.ts';
import { readStaff } from './staff.ts';
import { begunBetween, birthmark, whereaboutsOf, type Whereabouts } from './whereabouts.ts';

export interface Simulation {
  services: Services;
  acts: Acts;
  /** How notices reach the applicants' inboxes as the story goes. */
  handlers: OutboxHandlers;
  log: Log;
  story: Story;
  /** Nothing happens after it; absent: the end of the story's last day. */
  until?: Date;
  /** Stops between two acts. */
  signal?: AbortSignal;
}

export interface Played {
  begun: number;
  acts: number;
  /** Acts that were refused, because somebody else had the dossier in the meantime; it is left to him. */
  refused: number;
  /** False when stopped by the signal. */
  finished: boolean;
}

/** Something that will happen to one dossier of the story. */
interface Happening {
  at: Date;
  arrival: Arrival;
  /** Null: the applicant arrives. */
  dossier: { where: Whereabouts; planned: PlannedAct } | null;
}

/**
 * Plays citizens and officers through the real acts, one after another on a clock of its own. The same story tells the
 * same: the same people come with the same matters at the same times, and each dossier passes the same states. Ids,
 * submission codes and session tokens are random as always. A story cut short goes on where it was; told again it adds
 * nothing.
 */
export async function simulate(simulation: Simulation): Promise<Played> {
  const { services, acts, story, signal } = simulation;
  const { calendar } = services.reference.current();
  const staff = await readStaff(services.db);
  const stage: Stage = {
    calendar,
    staff,
    offers: await readOffers(services.db, services.reference.current(), staff),
  };
  const players = openPlayers(services, acts, story, stage);
  const end = simulation.until ?? instantAt(calendar, story.to, '24:00');
  const played: Played = { begun: 0, acts: 0, refused: 0, finished: false };

  const follow = async (arrival: Arrival, dossierId: string): Promise<Happening | null> => {
    const where = await whereaboutsOf(services.db, dossierId);
    const random = randomOf(story.seed, arrival.ordinal, where.version);
    const planned = nextAct(calendar, where, arrival, random);
    if (planned === null || !hasSomebody(stage, planned)) return null;
    return { at: planned.at, arrival, dossier: { where, planned } };
  };

  const agenda = new Agenda();
  const begun = await begunBetween(services.db, instantAt(calendar, story.from, '00:00'), end);
  for (const arrival of arrivalsOf(story, stage)) {
    const dossierId = begun.get(birthmark(arrival.by.accountId, arrival.at));
    agenda.add(
      dossierId === undefined ? { at: arrival.at, arrival, dossier: null } : await follow(arrival, dossierId),
    );
  }

  let day = '';
  for (let next = agenda.take(end); next !== undefined; next = agenda.take(end)) {
    if (signal?.aborted === true) return played;
    const { at, arrival, dossier } = next;
    if (localDate(calendar, at) !== day) await deliver(simulation, at);
    day = localDate(calendar, at);
    try {
      if (dossier === null) {
        played.begun += 1;
        agenda.add(await follow(arrival, await players.begin(arrival)));
      } else {
        await players.act(arrival, dossier.where, dossier.planned);
        if (dossier.where.followed) await deliver(simulation, at);
        agenda.add(await follow(arrival, dossier.where.dossierId));
      }
      played.acts += 1;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      played.refused += 1;
      simulation.log.warn(
        { ordinal: arrival.ordinal, code: error.code, detail: error.facts.detail },
        'simulation: refused',
      );
    }
  }
  await deliver(simulation, end);
  return { ...played, finished: true };
}

/** A step waits where nobody holds its post any more: after units were merged, say. */
function hasSomebody({ calendar, staff }: Stage, planned: PlannedAct): boolean {
  if (!('task' in planned)) return true;
  const { unitKey, role } = planned.task;
  return staff.holders(unitKey, role, localDate(calendar, planned.at)).length > 0;
}

/** Notices reach the inboxes on the story's clock. */
async function deliver({ services, handlers, log }: Simulation, now: Date): Promise<void> {
  while ((await workOff(services, handlers, now, log)) > 0);
}

/** What will happen, the earliest first; at one moment in the order of the ordinals. */
class Agenda {
  readonly #waiting: Happening[] = [];

  add(happening: Happening | null): void {
    if (happening === null) return;
    let [low, high] = [0, this.#waiting.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isAfter(this.#waiting[middle] as Happening, happening)) low = middle + 1;
      else high = middle;
    }
    this.#waiting.splice(low, 0, happening);
  }

  take(end: Date): Happening | undefined {
    const next = this.#waiting.at(-1);
    return next === undefined || next.at > end ? undefined : this.#waiting.pop();
  }
}

function isAfter(a: Happening, b: Happening): boolean {
  const apart = a.at.getTime() - b.at.getTime();
  return apart === 0 ? a.arrival.ordinal > b.arrival.ordinal : apart > 0;
}
