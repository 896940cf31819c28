import { alwaysBefore } from '../before.ts';
import { END, START, type ProcessStep, type StepKind } from '../definition.ts';
import { reachableFrom, type ProcessGraph } from '../graph.ts';
import { stepName } from './beside.ts';
import { found, nameOf, type ProcessFinding } from './finding.ts';

/** From intake to the result: received once, at the beginning; decided before it is issued; issued on every way; returned last. */
export function checkResult(graph: ProcessGraph): ProcessFinding[] {
  return [...checkIntake(graph), ...checkIssue(graph), ...checkEnds(graph)];
}

function checkIntake(graph: ProcessGraph): ProcessFinding[] {
  const [first, ...others] = graph.out.get(START) ?? [];
  const node = first === undefined ? undefined : graph.nodes.get(first.to);
  const intake =
    node?.type === 'STEP' && node.step.kind === 'INTAKE' && others.length === 0 ? node.key : null;
  const isLater = ({ key, kind }: ProcessStep): boolean =>
    kind === 'INTAKE' && (key !== intake || reachableFrom(graph, key).has(key));
  return [
    ...(intake === null ? [found('FIRST_NOT_INTAKE', node?.key ?? null, {})] : []),
    ...(intake === null ? [] : graph.definition.steps.filter(isLater)).map((step) =>
      found('INTAKE_LATER', step.key, { step: stepName(step) }),
    ),
  ];
}

function checkIssue(graph: ProcessGraph): ProcessFinding[] {
  const kinds = alwaysBefore(graph, [], ({ kind }) => [kind]);
  return graph.definition.steps.flatMap((step) => {
    if (step.kind === 'ISSUE' && kinds.get(step.key)?.has('APPROVE') !== true)
      return [found('ISSUED_UNDECIDED', step.key, { step: stepName(step) })];
    if (step.kind !== 'RETURN') return [];
    const after = [...reachableFrom(graph, step.key)].some((key) => graph.nodes.get(key)?.type === 'STEP');
    return after ? [found('RETURN_NOT_LAST', step.key, { step: stepName(step) })] : [];
  });
}

/** A system that takes money for the State: what is paid there is owed a result, or a refusal to have it back by. */
const takesPayment = ({ kind, system }: ProcessStep): boolean => kind === 'EXTERNAL' && system === 'TAX';

/** What a system outside or a part of a bundle has done is itself the result, where nothing but the return follows. */
const BRINGS: readonly StepKind[] = ['EXTERNAL', 'PART'];

function checkEnds(graph: ProcessGraph): ProcessFinding[] {
  const { steps } = graph.definition;
  const every = steps.map(({ key }) => key);
  const next = ({ key }: ProcessStep): ProcessStep[] => {
    const ahead = reachableFrom(graph, key, ...every.filter((other) => other !== key));
    return steps.filter((step) => ahead.has(step.key));
  };
  const brings = steps.filter(
    (step) =>
      BRINGS.includes(step.kind) && !takesPayment(step) && next(step).some(({ kind }) => kind === 'RETURN'),
  );
  const issues = [...steps.filter(({ kind }) => kind === 'ISSUE'), ...brings].map(({ key }) => key);
  const unissued = (key: string): boolean => reachableFrom(graph, key, ...issues).has(END);
  const hanging = steps.filter((step) => takesPayment(step) && unissued(step.key));
  if (hanging.length > 0)
    return hanging.map((step) => found('HANGS_AFTER_PAYMENT', step.key, { step: stepName(step) }));
  // what still has to be done after them ends with a result of its own
  const goOn = brings.flatMap(next).filter(({ key, kind }) => kind !== 'RETURN' && !issues.includes(key));
  const starts = [START, ...goOn.map(({ key }) => key)].filter(unissued);
  if (starts.length === 0) return [];
  const last = [...graph.nodes.values()].filter(
    (node) => unissued(node.key) && (graph.out.get(node.key) ?? []).some(({ to }) => to === END),
  );
  const come = new Set(starts.flatMap((start) => [start, ...reachableFrom(graph, start, ...issues)]));
  return last
    .filter(({ key }) => come.has(key) && !issues.includes(key))
    .map((node) => found('ENDS_WITHOUT_RESULT', node.key, { node: nameOf(node) }));
}
