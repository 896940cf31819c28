import {
  flowsOf,
  type Condition,
  type Facts,
  type ProcessDefinition,
  type ProcessStep,
} from '@motcua/rules/process';
import { Engine, type BpmnEngineExecutionState, type BpmnEngineOptions, type Execution } from 'bpmn-engine';

const NOBODY_MISSING = (_: ProcessStep): boolean => false;

/**
 * The same map for an engine that is not ours, in BPMN 2.0: a step is a user task, one nobody is there for a task that does
 * itself, a condition JavaScript.
 */
export function bpmnOf(definition: ProcessDefinition, passedOver = NOBODY_MISSING): string {
  const { steps, gateways = [] } = definition;
  const flows = flowsOf(definition);
  const kinds = { PARALLEL: 'parallelGateway', EXCLUSIVE: 'exclusiveGateway' } as const;
  const isChoice = (key: string): boolean =>
    gateways.some((one) => one.key === key && one.kind === 'EXCLUSIVE') &&
    flows.filter(({ from }) => from === key).length > 1;
  const defaultOf = (key: string): string => {
    const open = flows.find(({ from, when }) => from === key && when === undefined);
    return open === undefined || !isChoice(key) ? '' : ` default="${open.key}"`;
  };
  return [
    '<definitions id="definitions" targetNamespace="motcua" xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    '<process id="process" isExecutable="true">',
    '<startEvent id="START"/>',
    ...steps.map((step) => `<${passedOver(step) ? 'task' : 'userTask'} id="${step.key}"/>`),
    ...gateways.map(({ key, kind }) => `<${kinds[kind]} id="${key}"${defaultOf(key)}/>`),
    '<endEvent id="END"/>',
    ...flows.map(
      ({ key, from, to, when }) =>
        `<sequenceFlow id="${key}" sourceRef="${from}" targetRef="${to}">${when === undefined ? '' : expressionOf(when)}</sequenceFlow>`,
    ),
    '</process>',
    '</definitions>',
  ].join('\n');
}

function expressionOf(when: Condition): string {
  const value = `(environment.variables.facts[${JSON.stringify(when.fact)}] || '')`;
  const is =
    'in' in when
      ? `${JSON.stringify(when.in)}.includes(${value})`
      : `${value} !== '' && ${'atLeast' in when ? `${value} >= ${when.atLeast}` : `${value} < ${when.below}`}`;
  return `<conditionExpression xsi:type="tFormalExpression" language="javascript"><![CDATA[next(null, ${is})]]></conditionExpression>`;
}

/** A map as bpmn-engine carries it out. */
export interface ForeignRun {
  /** Keys of the steps that wait to be done, sorted; one that is open twice stands twice. */
  open(): string[];
  /** Nothing waits any more, at no join either. */
  ended(): boolean;
  /** @param facts those the step brings about, beside the ones known before */
  finish(step: string, facts: Facts): void;
  /** What the engine keeps of a run. */
  state(): object;
}

/** Reads a map once; each call of what is returned begins it anew. */
export async function foreignMap(
  definition: ProcessDefinition,
  passedOver = NOBODY_MISSING,
): Promise<() => Promise<ForeignRun>> {
  const reader = new Engine({ name: 'reader', source: bpmnOf(definition, passedOver) });
  const [read] = await reader.getDefinitions();
  const sourceContext = read?.environment.options['source'] as SerializableContext;
  return async () => {
    const facts: Record<string, string> = {};
    const engine = new Engine({ name: definition.key, sourceContext, variables: { facts }, extensions });
    return runOf(await engine.execute(), definition, facts);
  };
}

/** A run goes on from its kept state, as on another copy of a program. */
export async function foreignAgain(definition: ProcessDefinition, state: object): Promise<ForeignRun> {
  const engine = new Engine({ name: definition.key, extensions });
  engine.recover(state as BpmnEngineExecutionState);
  return runOf(await engine.resume(), definition, {});
}

function runOf(run: Execution, definition: ProcessDefinition, facts: Record<string, string>): ForeignRun {
  const steps = new Set(definition.steps.map(({ key }) => key));
  return {
    open: () =>
      run
        .getPostponed()
        .map(({ id }) => id)
        .filter((id) => steps.has(id))
        .toSorted(),
    ended: () => run.state === 'idle',
    finish(id, brought) {
      Object.assign(facts, brought);
      run.signal({ id });
    },
    state: () => run.getState(),
  };
}

type SerializableContext = NonNullable<BpmnEngineOptions['sourceContext']>;
type Extension = NonNullable<BpmnEngineOptions['extensions']>[string];

/**
 * BPMN 2.0 knows tokens and nothing else. This engine also sends word along the ways a choice did not take; a join behind a
 * merge then hears twice of one way, and the process never ends. Here the ways not taken stay silent.
 */
const tokensOnly: Extension = ({ id }, context) => {
  for (const flow of context.getOutboundSequenceFlows(id)) flow.discard = () => {};
  return { activate() {}, deactivate() {} };
};
const extensions = { tokensOnly };
