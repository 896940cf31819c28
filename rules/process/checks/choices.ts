import type { ProcessDefinition, ProcessFlow, ProcessGateway } from '../definition.ts';
import { closedValues, factName, isFact, stepOfFact } from '../facts.ts';
import { reachableFrom, type ProcessGraph } from '../graph.ts';
import { flowName, found, type ProcessFinding } from './finding.ts';

/** Every choice has one way for all other cases, and asks only for what a dossier can know by then. */
export function checkChoices(
  graph: ProcessGraph,
  questions: readonly string[] | undefined,
): ProcessFinding[] {
  const { gateways = [], flows = [] } = graph.definition;
  const choices = gateways.filter(({ kind }) => kind === 'EXCLUSIVE');
  const misplaced = flows.filter(
    ({ from, when }) => when !== undefined && choices.every(({ key }) => key !== from),
  );
  return [
    ...misplaced.map((flow) => found('CONDITION_MISPLACED', flow.key, { flow: flowName(flow) })),
    ...choices.flatMap((gateway) => {
      const out = graph.out.get(gateway.key) ?? [];
      return [
        ...defaults(gateway, out),
        ...out.flatMap((flow) => condition(graph, gateway, flow, questions)),
      ];
    }),
  ];
}

function defaults({ key, name }: ProcessGateway, out: readonly ProcessFlow[]): ProcessFinding[] {
  const open = out.filter(({ when }) => when === undefined).length;
  const gateway = name || key;
  if (out.length > 0 && open === 0) return [found('NO_DEFAULT', key, { gateway })];
  return open > 1 ? [found('TWO_DEFAULTS', key, { gateway })] : [];
}

function condition(
  graph: ProcessGraph,
  { key: at, name }: ProcessGateway,
  { key, when }: ProcessFlow,
  questions: readonly string[] | undefined,
): ProcessFinding[] {
  if (when === undefined) return [];
  const { fact } = when;
  const gateway = name || at;
  if (!isFact(graph.definition, fact) || !isAsked(fact, questions))
    return [found('FACT_UNKNOWN', key, { gateway, fact })];
  const sources = sourcesOf(graph.definition, fact);
  if (sources !== undefined && !sources.some((step) => reachableFrom(graph, step).has(at)))
    return [found('FACT_TOO_LATE', key, { gateway, fact })];
  const values = closedValues(fact);
  const waitedFor = 'in' in when ? when.in : [];
  return waitedFor
    .filter((value) => value !== '' && values?.includes(value) === false)
    .map((value) => found('VALUE_UNKNOWN', key, { gateway, fact, value, values: values?.join(', ') ?? '' }));
}

function isAsked(fact: string, questions: readonly string[] | undefined): boolean {
  const { space, of } = factName(fact);
  return space !== 'answers' || questions === undefined || questions.includes(of);
}

/** Steps that tell the fact; undefined where it is known from the beginning. */
function sourcesOf({ steps }: ProcessDefinition, fact: string): string[] | undefined {
  const step = stepOfFact(fact);
  if (step !== undefined) return [step];
  if (fact !== 'outcome') return undefined;
  return steps.filter(({ kind }) => kind === 'WORK').map(({ key }) => key);
}
