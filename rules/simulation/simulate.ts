import { workingOrdinates, type WorkingOrdinates } from '../calendar/index.ts';
import { withAnswer } from '../mining/index.ts';
import {
  advance,
  begin,
  graphOf,
  nodeOf,
  sendBack,
  unitsOfStep,
  type Facts,
  type ProcessDefinition,
  type ProcessStep,
  type StepUnits,
  type Surroundings,
  type Tokens,
} from '../process/index.ts';
import { drawer, type Drawing, type Times } from './draw.ts';
import { Heap } from './heap.ts';
import type { History, Officers, PastDossier, Sample } from './history.ts';
import { outcomeOf, type Played, type Simulated } from './outcome.ts';
import { Post, type Job } from './post.ts';

export interface Scenario {
  history: History;
  /** The map to try: that of the history, or a changed one. */
  definition: ProcessDefinition;
  times: Times;
  /** Where chance comes from, 0 up to, not with, 1; the same generator gives the same result. */
  chance: () => number;
  /** Dossiers accepted from … to … (epoch milliseconds) are told of; others only fill the queues. */
  measured: { from: number; to: number };
  /** Working time in which leads are told, as in mining. */
  ordinates: WorkingOrdinates;
  /** Other numbers of officers than those of the history, by unit and role. */
  officers?: readonly Officers[];
  /** Working hours of touch by step, for steps the history does not know or that are to take another time. */
  touch?: Readonly<Record<string, number>>;
}

/** A dossier that goes round so often never ends; it counts as not finished. */
const MOST_VISITS = 200;

/**
 * Plays the arrivals of a period through a map, event by event: officers take the dossier that is due first, work in the hours
 * of their unit's calendar, and finish what they began. Whoever is asked outside takes the time he took.
 *
 * @throws {Error} a dossier without {@link Trace.units}: nobody knows who would deal with it
 */
export function simulate(scenario: Scenario): Simulated {
  return new Simulation(scenario).run();
}

interface Event {
  at: number;
  number: number;
  act: (now: number) => void;
}
const inTime = (a: Event, b: Event): number => a.at - b.at || a.number - b.number;

interface Running extends Played {
  past: PastDossier;
  units: StepUnits;
  around: Surroundings;
  facts: Facts;
  tokens: Tokens;
  done: string[];
  times: Map<string, number>;
  visits: number;
  /** Jobs of the steps that are open. */
  open: Map<string, { job: Job; post: Post | null }[]>;
}

class Simulation {
  #scenario: Scenario;
  #graph;
  #draw;
  #unknown: Drawing['unknown'] = new Set();
  #events = new Heap(inTime);
  #number = 0;
  #posts = new Map<string, Post>();
  #wakes = new Map<Post, number>();
  #from: number;

  constructor(scenario: Scenario) {
    const { history, definition, times, chance, touch = {} } = scenario;
    this.#scenario = scenario;
    this.#graph = graphOf(definition);
    this.#draw = drawer({ history, times, chance, touch, unknown: this.#unknown });
    this.#from = [
      ...history.dossiers.map(({ trace }) => trace.acceptedAt),
      ...history.otherWork.map(({ openedAt }) => openedAt),
    ].reduce((first, at) => Math.min(first, at), Infinity);
    for (const { unit, role, count } of [...history.officers, ...(scenario.officers ?? [])])
      this.#posts.set(`${unit} ${role}`, this.#postOf(unit, role, count));
  }

  run(): Simulated {
    const { history } = this.#scenario;
    const played = history.dossiers.map((past): Running => this.#arrive(past));
    for (const { role, openedAt, dueAt, sample } of history.otherWork)
      this.#at(openedAt, (now) =>
        this.#openAt(
          this.#post(sample.unit, role),
          this.#job(sample, now, dueAt, () => {}),
          now,
        ),
      );
    for (let event = this.#events.pop(); event !== undefined; event = this.#events.pop()) event.act(event.at);
    return outcomeOf(this.#scenario, played, [...this.#posts.values()], [...this.#unknown]);
  }

  #arrive(past: PastDossier): Running {
    const { trace } = past;
    const { units } = trace;
    if (units === undefined) throw new Error(`dossier ${trace.dossier} does not say its units`);
    const dossier: Running = {
      past,
      units,
      around: { facts: {}, passedOver: (step) => unitsOfStep(step, units).length === 0 },
      facts: trace.facts ?? {},
      tokens: [],
      done: [],
      times: new Map(),
      visits: 0,
      open: new Map(),
      acceptedAt: trace.acceptedAt,
      dueAt: trace.dueAt,
      finishedAt: null,
      paused: 0,
    };
    this.#at(trace.acceptedAt, (now) => {
      const move = begin(this.#graph, this.#around(dossier));
      dossier.tokens = move.tokens;
      this.#openSteps(dossier, move.opened, now);
    });
    return dossier;
  }

  #around({ facts, around }: Running): Surroundings {
    return { ...around, facts };
  }

  #openSteps(dossier: Running, keys: readonly string[], now: number): void {
    this.#noteFinish(dossier, now);
    dossier.visits += keys.length;
    if (dossier.visits > MOST_VISITS) return;
    for (const key of keys) {
      const node = nodeOf(this.#graph, key);
      if (node.type === 'STEP') this.#openStep(dossier, node.step, now);
    }
  }

  /** The result is ready when nothing but handing it over is left. */
  #noteFinish(dossier: Running, now: number): void {
    const left = dossier.tokens.map((place) => this.#graph.nodes.get(place));
    if (left.every((node) => node?.type === 'STEP' && node.step.kind === 'RETURN'))
      dossier.finishedAt ??= now;
  }

  #openStep(dossier: Running, step: ProcessStep, now: number): void {
    const time = dossier.times.get(step.key) ?? 0;
    dossier.times.set(step.key, time + 1);
    const samples = this.#draw(step, dossier.past, dossier.units, time);
    const jobs: { job: Job; post: Post | null }[] = [];
    dossier.open.set(step.key, jobs);
    let left = samples.length;
    const whenDone = (at: number): void => {
      if (--left === 0) this.#leave(dossier, step, samples, at);
    };
    for (const sample of samples) {
      const job = this.#job(sample, now, dossier.dueAt, (at) => {
        if (sample.pause === 0) return whenDone(at);
        const { ordinates } = this.#scenario;
        dossier.paused += ordinates.at(at + sample.pause) - ordinates.at(at);
        this.#at(at + sample.pause, (later) => {
          if (job.state !== 'DROPPED') whenDone(later);
        });
      });
      const post = sample.served ? this.#post(sample.unit, step.role) : null;
      jobs.push({ job, post });
      if (post === null) this.#pass(job, now);
      else this.#openAt(post, job, now);
    }
  }

  #leave(dossier: Running, step: ProcessStep, samples: readonly Sample[], now: number): void {
    dossier.open.delete(step.key);
    dossier.facts = withAnswer(dossier.facts, step.key, step.kind, samples);
    const back = samples.some(({ returned }) => returned)
      ? sendBack(this.#graph, dossier.tokens, step.key, dossier.done)
      : undefined;
    if (back !== undefined) {
      dossier.tokens = back.tokens;
      for (const [key, jobs] of dossier.open) if (!back.tokens.includes(key)) this.#drop(dossier, key, jobs);
      this.#openSteps(dossier, [back.step], now);
      return;
    }
    dossier.done.push(step.key);
    const move = advance(this.#graph, dossier.tokens, step.key, this.#around(dossier));
    dossier.tokens = move.tokens;
    this.#openSteps(dossier, move.opened, now);
  }

  #drop(dossier: Running, key: string, jobs: readonly { job: Job; post: Post | null }[]): void {
    dossier.open.delete(key);
    for (const { job, post } of jobs)
      if (post === null) job.state = 'DROPPED';
      else post.drop(job);
  }

  #job(sample: Sample, openedAt: number, dueAt: number | null, whenDone: Job['whenDone']): Job {
    return { sample, openedAt, dueAt: dueAt ?? Infinity, number: this.#number++, state: 'HELD', whenDone };
  }

  #pass(job: Job, now: number): void {
    const { at, instant } = workingOrdinates(this.#scenario.history.calendarOf(job.sample.unit));
    job.state = 'BEGUN';
    const over = job.sample.touch === 0 ? now : instant(at(now) + job.sample.touch);
    this.#at(over, (later) => {
      if (job.state !== 'DROPPED') job.whenDone(later);
    });
  }

  #openAt(post: Post, job: Job, now: number): void {
    post.open(job, now);
    this.#begin(post, now);
  }

  #begin(post: Post, now: number): void {
    const again = post.begin(now, (job, doneAt) =>
      this.#at(doneAt, (later) => {
        post.done(later);
        if (job.state !== 'DROPPED') job.whenDone(later);
        this.#begin(post, later);
      }),
    );
    if (again === null || again >= (this.#wakes.get(post) ?? Infinity)) return;
    this.#wakes.set(post, again);
    this.#at(again, (later) => {
      if (this.#wakes.get(post) === later) this.#wakes.delete(post);
      this.#begin(post, later);
    });
  }

  #post(unit: string, role: string): Post {
    const key = `${unit} ${role}`;
    let post = this.#posts.get(key);
    if (post === undefined) this.#posts.set(key, (post = this.#postOf(unit, role, 0)));
    return post;
  }

  #postOf(unit: string, role: string, count: number): Post {
    return new Post({ unit, role, count }, this.#scenario.history.calendarOf(unit), this.#from);
  }

  #at(at: number, act: Event['act']): void {
    this.#events.push({ at, number: this.#number++, act });
  }
}
