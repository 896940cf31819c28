import type { Applicant } from '@motcua/contract/shape';
import {
  addDays,
  addWorkingTime,
  instantAt,
  isWorkingDay,
  opening,
  workingDayLength,
  type Calendar,
} from '@motcua/rules/calendar';
import type { Channel } from '@motcua/rules/dossier';
import type { Caller } from '../platform/context.ts';
import type { Offer, Offers } from './offers.ts';
import { inventPerson } from './person.ts';
import { randomOf, type Random } from './random.ts';
import type { Staff } from './staff.ts';

/** What is played: everything else follows from it and the data of the province. */
export interface Story {
  seed: number;
  /** Local dates, both played. */
  from: string;
  to: string;
  /** Dossiers begun on a working day, about. */
  rate: number;
}

/** Somebody comes with a matter, at a counter or on the portal. */
export interface Arrival {
  /** Name of the dossier in the story, the same in every run: `2026-08-03/2`. */
  ordinal: string;
  at: Date;
  channel: Channel;
  offer: Offer;
  units: Offer['units'][number];
  case: string | undefined;
  /** Who begins the dossier: the citizen himself, or the counter officer who helps him. */
  by: Caller;
  /** The counter officer who has the dossier at intake and delivery. */
  counter: Caller;
  /** Absent where a citizen begins: his account knows him. */
  applicant: Applicant | undefined;
  fate: Fate;
}

/** What will become of a dossier; most have nothing of it. */
export interface Fate {
  /** Begun online and never sent. */
  abandoned: boolean;
  refused: boolean;
  /** Papers asked for before intake … */
  incomplete: boolean;
  /** … or after it, within the three days the law gives. */
  incompleteLater: boolean;
  neverSupplied: boolean;
  reworked: boolean;
  denied: boolean;
  neverCollected: boolean;
  /** Share of the time a step has that people take for it; above 1 they are late. */
  pace: number;
}

export interface Stage {
  calendar: Calendar;
  staff: Staff;
  offers: Offers;
}

const MINUTE = 60_000;
/** On days off only the portal is open. */
const DAY_OFF_SHARE = 0.12;
/** Nobody comes to the counter in its last minutes. */
const LAST_MINUTES = 40 * MINUTE;

export function arrivalsOf(story: Story, stage: Stage): Arrival[] {
  const arrivals: Arrival[] = [];
  for (let date = story.from; date <= story.to; date = addDays(date, 1))
    arrivals.push(...arrivalsOn(date, story, stage));
  return arrivals.toSorted((a, b) => a.at.getTime() - b.at.getTime());
}

function arrivalsOn(date: string, story: Story, stage: Stage): Arrival[] {
  const worked = isWorkingDay(stage.calendar, date);
  const random = randomOf(story.seed, date);
  const expected = story.rate * (worked ? 0.6 + 0.8 * random.next() : DAY_OFF_SHARE * random.next() * 2);
  const count = Math.floor(expected) + (random.chance(expected % 1) ? 1 : 0);
  return Array.from({ length: count }, (_, index) =>
    arrival(`${date}/${index + 1}`, date, worked, story, stage),
  ).filter((one) => one !== undefined);
}

function arrival(
  ordinal: string,
  date: string,
  worked: boolean,
  { seed }: Story,
  stage: Stage,
): Arrival | undefined {
  const random = randomOf(seed, ordinal);
  const { calendar, staff, offers } = stage;
  const channel: Channel = worked ? channelOf(random) : 'ONLINE';
  const fitting = offers
    .on(date)
    .filter(
      ({ procedure }) =>
        procedure.subjects.includes('PERSON') &&
        procedure.channels.some((one) => one.channel === channel) &&
        (channel === 'COUNTER' || procedure.serviceLevel !== 'INFO'),
    );
  if (fitting.length === 0 || (channel === 'ONLINE' && staff.citizens.length === 0)) return undefined;
  const offer = random.weighted(fitting);
  const units = random.weighted(offer.units);
  const counter = random.pick(staff.holders(units.intakeUnit, 'COUNTER_OFFICER', date));
  const online = channel === 'ONLINE';
  return {
    ordinal,
    at: timeOf(calendar, date, channel, random),
    channel,
    offer,
    units,
    case: offer.procedure.cases.length === 0 ? undefined : random.pick(offer.procedure.cases).code,
    by: online ? random.pick(staff.citizens) : counter,
    counter,
    applicant: online ? undefined : inventPerson(random, Number(date.slice(0, 4))),
    fate: fateOf(random),
  };
}

const channelOf = (random: Random): Channel =>
  random.weighted([
    { channel: 'COUNTER', weight: 80 },
    { channel: 'ONLINE', weight: 13 },
    { channel: 'POST', weight: 7 },
  ] as const).channel;

/** The counter is fullest in the morning, the portal in the evening; the post comes once a day. */
function timeOf(calendar: Calendar, date: string, channel: Channel, random: Random): Date {
  switch (channel) {
    case 'COUNTER': {
      const open = workingDayLength(calendar) - LAST_MINUTES;
      return addWorkingTime(
        calendar,
        opening(calendar, date),
        Math.floor(MINUTE + random.next() ** 1.3 * open),
      );
    }
    case 'POST':
      return new Date(instantAt(calendar, date, '08:30').getTime() + random.between(0, 90 * MINUTE));
    case 'ONLINE':
      return new Date(
        instantAt(calendar, date, '00:00').getTime() +
          Math.floor((390 + random.next() ** 0.7 * 960) * MINUTE),
      );
  }
}

function fateOf(random: Random): Fate {
  const slow = random.chance(0.09);
  return {
    abandoned: random.chance(0.08),
    refused: random.chance(0.035),
    incomplete: random.chance(0.08),
    incompleteLater: random.chance(0.06),
    neverSupplied: random.chance(0.25),
    reworked: random.chance(0.06),
    denied: random.chance(0.04),
    neverCollected: random.chance(0.06),
    pace: slow ? 0.9 + 1.5 * random.next() : 0.15 + 0.65 * random.next(),
  };
}
