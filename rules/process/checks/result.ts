import { alwaysBefore } from '../before.ts';
import { END, START, type ProcessStep, type StepKind } from '../definition.ts';
import { drafts } from '../drafting.ts';
import { reachableFrom, type ProcessGraph } from '../graph.ts';
import { mayBePassedOver } from '../markings.ts';
import { stepName } from './beside.ts';
import { found, nameOf, type ProcessFinding } from './finding.ts';

/**
 * From intake to the result: received once, at the beginning; drafted before it is decided, decided before it is issued, issued
 * on every way; returned last. A step that is passed over where no agency is asked does none of it.
 */
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
  const { steps } = graph.definition;
  const drafting = new Set(steps.filter((step) => drafts(graph, step)));
  const done = alwaysBefore(graph, [], (step) => {
    if (mayBePassedOver(step)) return [];
    return drafting.has(step) ? ['DRAFT', step.kind] : [step.kind];
  });
  return steps.flatMap((step) => {
    const before = done.get(step.key);
    if (step.kind === 'APPROVE' && before?.has('DRAFT') !== true)
      return [found('APPROVED_UNDRAFTED', step.key, { step: stepName(step) })];
    if (step.kind === 'ISSUE' && before?.has('APPROVE') !== true)
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
  const certain = steps.filter((step) => !mayBePassedOver(step));
  const every = certain.map(({ key }) => key);
  const next = ({ key }: ProcessStep): ProcessStep[] => {
    const ahead = reachableFrom(graph, key, ...every.filter((other) => other !== key));
    return steps.filter((step) => ahead.has(step.key));
  };
  const brings = certain.filter(
    (step) =>
      BRINGS.includes(step.kind) && !takesPayment(step) && next(step).some(({ kind }) => kind === 'RETURN'),
  );
  const issues = [...certain.filter(({ kind }) => kind === 'ISSUE'), ...brings].map(({ key }) => key);
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
