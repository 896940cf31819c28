import {
  advance,
  begin,
  checkProcess,
  graphOf,
  START,
  type Facts,
  type ProcessDefinition,
  type ProcessStep,
  type ProcessWorld,
  type Tokens,
} from '@motcua/rules/process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maps } from './process-graphs.ts';

const WORLD: ProcessWorld = {
  date: '2026-12-02',
  limitHours: null,
  given: [],
  hasUnit: () => true,
  unmanned: () => [],
  undecided: () => [],
  hasProcedure: () => true,
};

const outer = (
  key: string,
  kind: ProcessStep['kind'],
  role: ProcessStep['role'],
  unit: ProcessStep['unit'],
) => ({ key, name: key, nameEn: key, role, unit, kind, share: 0 }) as const;
const FIRST = outer('nhan', 'INTAKE', 'COUNTER_OFFICER', 'INTAKE');
const LAST = [
  outer('soan', 'WORK', 'SPECIALIST', 'AUTHORITY'),
  outer('ky', 'APPROVE', 'LEADER', 'AUTHORITY'),
  outer('phat-hanh', 'ISSUE', 'RECORDS_OFFICER', 'AUTHORITY'),
  outer('tra', 'RETURN', 'COUNTER_OFFICER', 'RECEIVING'),
];

/** From intake to the draft and the result, the map in between; its conditions ask answers of the form. */
const processes = maps.map((map): ProcessDefinition => {
  const inner = (map.flows ?? []).map((flow) => ({
    ...flow,
    from: flow.from === START ? FIRST.key : flow.from,
    to: flow.to === 'END' ? 'soan' : flow.to,
    ...(flow.when === undefined
      ? {}
      : { when: { ...flow.when, fact: flow.when.fact.replace('opinion.', 'answers.') } }),
  }));
  const line = [START, FIRST.key].concat('soan', 'ky', 'phat-hanh', 'tra', 'END');
  const around = [0, 2, 3, 4, 5].map((at) => ({
    key: `o${at}`,
    from: line[at] ?? '',
    to: line[at + 1] ?? '',
  }));
  return { ...map, steps: [FIRST, ...map.steps, ...LAST], flows: [...inner, ...around] };
});

/** Conditions may hide each other, so that some way is never taken: found as well, and no matter here. */
const errors = (definition: ProcessDefinition): string[] =>
  checkProcess(definition, WORLD)
    .filter(({ severity, code }) => severity === 'ERROR' && code !== 'NEVER_DONE')
    .map(({ code, at }) => `${code} ${at ?? ''}`);

/** What chance decides in a run: which open step is done next, what the form said. */
const chances = fc.array(fc.tuple(fc.nat(), fc.constantFrom('', '0', '1', '2', '3', 'x')), {
  minLength: 60,
  maxLength: 60,
});

/** Where a run comes to a stand, or what goes wrong on the way; after the chances no condition holds any more. */
function run(
  definition: ProcessDefinition,
  given: readonly (readonly [number, string])[],
): Tokens | 'TWICE' | 'ROUND' {
  const graph = graphOf(definition);
  const around = (value: string) => ({ facts: facts(value), passedOver: () => false });
  let { tokens } = begin(graph, around(given[0]?.[1] ?? ''));
  for (let at = 0; at < 300; at++) {
    const [pick, value] = given[at] ?? [at, 'none'];
    const open = tokens.filter((place) => graph.nodes.has(place));
    if (new Set(tokens).size < tokens.length) return 'TWICE';
    const next = open[pick % open.length];
    if (next === undefined) return tokens;
    ({ tokens } = advance(graph, tokens, next, around(value)));
  }
  return 'ROUND';
}

const facts = (value: string): Facts => new Proxy({}, { get: () => value });

describe('checks before publishing', { timeout: 30_000 }, () => {
  test('find nothing in a well-built map, and whatever happens its run ends with no token left', () => {
    fc.assert(
      fc.property(processes, chances, (definition, given) => {
        expect(errors(definition)).toEqual([]);
        expect(run(definition, given)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('find the only way into or out of a part removed; a map without another runs to its end', () => {
    fc.assert(
      fc.property(processes, fc.nat(), chances, (definition, nth, given) => {
        const all = definition.flows ?? [];
        const gone = all[nth % all.length];
        const left = { ...definition, flows: all.filter((flow) => flow !== gone) };
        const isOnly =
          !left.flows.some(({ from }) => from === gone?.from) ||
          !left.flows.some(({ to }) => to === gone?.to);
        const found = errors(left);
        if (isOnly) expect(found).not.toEqual([]);
        if (found.length === 0) expect(run(left, given)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('find every flow led astray that makes a dossier stand still or a step open twice', () => {
    let refused = 0;
    fc.assert(
      fc.property(processes, fc.nat(), fc.nat(), chances, (definition, nth, target, given) => {
        const all = definition.flows ?? [];
        const nodes = [...definition.steps, ...(definition.gateways ?? [])];
        const to = nodes[target % nodes.length]?.key ?? '';
        const astray = {
          ...definition,
          flows: all.map((flow, at) => (at === nth % all.length ? { ...flow, to } : flow)),
        };
        if (errors(astray).length > 0) {
          refused++;
          return;
        }
        const end = run(astray, given);
        expect(end === 'ROUND' ? [] : end).toEqual([]);
      }),
      { numRuns: 500 },
    );
    expect(refused).toBeGreaterThan(100);
  });
});
