import {
  END,
  START,
  type Condition,
  type Facts,
  type ProcessDefinition,
  type ProcessFlow,
  type ProcessGateway,
  type ProcessStep,
} from '@motcua/rules/process';
import fc from 'fast-check';

/** What a map is put together from, so that every one of them has an end and no step is ever open twice. */
export type Block =
  /** Nobody is there for a step of CONSULT: it is passed over. */
  | { is: 'STEP'; kind: 'WORK' | 'REVIEW' | 'CONSULT' }
  | { is: 'SEQUENCE'; parts: readonly Block[] }
  /** Ways side by side; of several stages, the gateway that ends one begins the next. */
  | { is: 'PARALLEL'; stages: readonly (readonly Block[])[] }
  /** One way has no condition, wherever it stands; `closes`: the first way ends the process, where no other token is about. */
  | { is: 'CHOICE'; ways: readonly Block[]; when: readonly Condition[]; defaultAt: number; closes: boolean }
  /** A step, then a body, gone through so many times; on the way back something else may be done. */
  | { is: 'LOOP'; body: Block; back: Block; rounds: number }
  /** Steps of which each waits for some before it: joins and splits that need not match in pairs. */
  | { is: 'ORDER'; awaits: readonly (readonly number[])[] };

const NOTHING: Block = { is: 'SEQUENCE', parts: [] };
const MOST_STEPS = 9;

const step = fc.record({
  is: fc.constant('STEP' as const),
  kind: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('WORK', 'REVIEW') },
    { weight: 1, arbitrary: fc.constant('CONSULT' as const) },
  ),
});

/** How often a step has been done, of one that exists or not. */
const condition: fc.Arbitrary<Condition> = fc
  .tuple(fc.nat(MOST_STEPS), fc.nat(2))
  .chain(([at, times]) =>
    fc.constantFrom<Condition>(
      { fact: `opinion.s${at}`, in: ['', String(times + 1)] },
      { fact: `opinion.s${at}`, in: [String(times), String(times + 1)] },
      { fact: `opinion.s${at}`, atLeast: times },
      { fact: `opinion.s${at}`, below: times + 1 },
    ),
  );

const order = fc.array(fc.nat(15), { minLength: 2, maxLength: 4 }).map((masks) => ({
  is: 'ORDER' as const,
  awaits: masks.map((mask, at) => [0, 1, 2, 3].filter((before) => before < at && (mask >> before) & 1)),
}));

const { block } = fc.letrec<{ block: Block; way: Block }>((tie) => ({
  way: fc.oneof({ weight: 6, arbitrary: tie('block') }, { weight: 1, arbitrary: fc.constant(NOTHING) }),
  block: fc.oneof(
    { depthSize: 'medium', maxDepth: 3, withCrossShrink: true },
    step,
    fc.record({
      is: fc.constant('SEQUENCE' as const),
      parts: fc.array(tie('block'), { minLength: 2, maxLength: 3 }),
    }),
    fc.record({
      is: fc.constant('PARALLEL' as const),
      stages: fc.array(fc.array(tie('way'), { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 2 }),
    }),
    fc.record({
      is: fc.constant('CHOICE' as const),
      ways: fc.array(tie('way'), { minLength: 2, maxLength: 3 }),
      when: fc.array(condition, { minLength: 2, maxLength: 2 }),
      defaultAt: fc.nat(2),
      closes: fc.boolean(),
    }),
    fc.record({
      is: fc.constant('LOOP' as const),
      body: tie('way'),
      back: tie('way'),
      rounds: fc.constantFrom(1, 2),
    }),
    order,
  ),
}));

const stepsOf = (one: Block): number => {
  const sum = (blocks: readonly Block[]): number =>
    blocks.reduce((total, inner) => total + stepsOf(inner), 0);
  switch (one.is) {
    case 'STEP':
      return 1;
    case 'SEQUENCE':
      return sum(one.parts);
    case 'PARALLEL':
      return sum(one.stages.flat());
    case 'CHOICE':
      return sum(one.ways);
    case 'LOOP':
      return 1 + sum([one.body, one.back]);
    case 'ORDER':
      return one.awaits.length;
  }
};

/** Maps of a few steps, with every element that is carried out. */
export const maps: fc.Arbitrary<ProcessDefinition> = block
  .filter((one) => stepsOf(one) >= 2 && stepsOf(one) <= MOST_STEPS)
  .map((one) => new Drawing().of(one));

/** Where the next node is to be joined on. */
type Loose = Pick<ProcessFlow, 'from' | 'when'>;

class Drawing {
  readonly #steps: ProcessStep[] = [];
  readonly #gateways: ProcessGateway[] = [];
  readonly #flows: ProcessFlow[] = [];

  of(one: Block): ProcessDefinition {
    const loose = this.#draw(one, { from: START }, true);
    this.#flow(loose, END);
    return { key: 'M', name: 'M', steps: this.#steps, gateways: this.#gateways, flows: this.#flows };
  }

  /** @param alone no other token can be about */
  #draw(one: Block, loose: Loose, alone: boolean): Loose {
    switch (one.is) {
      case 'STEP':
        return this.#flow(loose, this.#step(one.kind));
      case 'SEQUENCE':
        return one.parts.reduce((before, part) => this.#draw(part, before, alone), loose);
      case 'PARALLEL':
        return one.stages.reduce(
          (before, ways) =>
            this.#together(
              'PARALLEL',
              ways.map((way) => this.#draw(way, before, false)),
            ),
          this.#flow(loose, this.#gateway('PARALLEL')),
        );
      case 'CHOICE':
        return this.#choice(one, loose, alone);
      case 'LOOP':
        return this.#loop(one, loose, alone);
      case 'ORDER':
        return this.#order(one.awaits, loose);
    }
  }

  #choice({ ways, when, defaultAt, closes }: Block & { is: 'CHOICE' }, loose: Loose, alone: boolean): Loose {
    const choice = this.#flow(loose, this.#gateway('EXCLUSIVE'));
    const ends = ways.map((way, at) => {
      const condition = when[at - (at > defaultAt % ways.length ? 1 : 0)];
      const open = at === defaultAt % ways.length || condition === undefined;
      return this.#draw(way, open ? choice : { ...choice, when: condition }, alone);
    });
    if (!closes || !alone) return this.#together('EXCLUSIVE', ends);
    const [first = choice, ...rest] = ends;
    this.#flow(first, END);
    return this.#together('EXCLUSIVE', rest);
  }

  #loop({ body, back, rounds }: Block & { is: 'LOOP' }, loose: Loose, alone: boolean): Loose {
    const again = this.#flow(loose, this.#gateway('EXCLUSIVE'));
    const first = this.#flow(again, this.#step('WORK'));
    const choice = this.#flow(this.#draw(body, first, alone), this.#gateway('EXCLUSIVE'));
    const round = { fact: `opinion.${first.from}`, below: rounds + 1 };
    this.#flow(this.#draw(back, { ...choice, when: round }, alone), again.from);
    return choice;
  }

  #order(awaits: readonly (readonly number[])[], loose: Loose): Loose {
    const split = this.#flow(loose, this.#gateway('PARALLEL'));
    const afterEach: Loose[] = [];
    for (const [at, before] of awaits.entries()) {
      const begin =
        before.length === 0
          ? split
          : this.#together(
              'PARALLEL',
              before.map((one) => afterEach[one] ?? split),
            );
      const done = this.#flow(begin, this.#step(at % 2 === 0 ? 'WORK' : 'REVIEW'));
      const awaited = awaits.filter((others) => others.includes(at)).length;
      afterEach.push(awaited > 1 ? this.#flow(done, this.#gateway('PARALLEL')) : done);
    }
    const last = afterEach.filter((_, at) => !awaits.some((before) => before.includes(at)));
    return this.#together('PARALLEL', last);
  }

  #together(kind: ProcessGateway['kind'], ends: readonly Loose[]): Loose {
    const gateway = this.#gateway(kind);
    for (const end of ends) this.#flow(end, gateway);
    return { from: gateway };
  }

  #step(kind: ProcessStep['kind']): string {
    const key = `s${this.#steps.length}`;
    this.#steps.push({ key, name: key, nameEn: key, role: 'SPECIALIST', unit: 'AUTHORITY', kind, share: 0 });
    return key;
  }

  #gateway(kind: ProcessGateway['kind']): string {
    const key = `g${this.#gateways.length}`;
    this.#gateways.push({ key, kind, name: '' });
    return key;
  }

  #flow(loose: Loose, to: string): Loose {
    this.#flows.push({ key: `f${this.#flows.length}`, ...loose, to });
    return { from: to };
  }
}

/** What each step brings about, for conditions to ask: how often it has been done. */
export function factsAfter(done: readonly string[]): Facts {
  const times = Map.groupBy(done, (key) => key);
  return Object.fromEntries([...times].map(([key, all]) => [`opinion.${key}`, String(all.length)]));
}

/** Nobody is consulted. */
export const passedOver = ({ kind }: ProcessStep): boolean => kind === 'CONSULT';

/** A map on one line, for messages. */
export const mapText = ({ steps, flows = [], gateways = [] }: ProcessDefinition): string =>
  [
    ...[...steps, ...gateways].map(({ key, kind }) => `${key} ${kind}`),
    ...flows.map(
      ({ from, to, when }) => `${from} → ${to}${when === undefined ? '' : ` ${JSON.stringify(when)}`}`,
    ),
  ].join(', ');
