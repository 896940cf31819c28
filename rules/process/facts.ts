import { CHANNELS, CONCLUSIONS, OPINIONS } from '../dossier/index.ts';
import type { Condition, ProcessDefinition, StepKind } from './definition.ts';
import { holds } from './run.ts';

/** How a request to a system outside, or a part of a bundle, may come out; SILENT: closed without an answer. */
export const REPLIES = ['DONE', 'REJECTED', 'SILENT'] as const;

/** A consultation answers, is deemed to agree where the law says so, or stays silent. */
const OPINION_FACTS = [...Object.keys(OPINIONS), 'DEEMED', 'SILENT'];

interface FactSpace {
  /** Kinds of steps the fact is named after; absent: it is no fact of a step. */
  of?: readonly StepKind[];
  /** Every value it can have; absent: any text. */
  values?: readonly string[];
}

/** What conditions may ask for: `opinion.<step>`, `answers.<question>`, `channel` … */
const FACT_SPACES: Readonly<Record<string, FactSpace>> = {
  answers: {},
  opinion: { of: ['CONSULT'], values: OPINION_FACTS },
  reply: { of: ['EXTERNAL', 'PART'], values: REPLIES },
  meeting: { of: ['MEETING'], values: Object.keys(CONCLUSIONS) },
  outcome: { values: ['GRANT', 'DENY'] },
  channel: { values: CHANNELS },
};

export interface FactName {
  space: string;
  /** The question or the step. */
  of: string;
}

export function factName(fact: string): FactName {
  const dot = fact.indexOf('.');
  return dot === -1 ? { space: fact, of: '' } : { space: fact.slice(0, dot), of: fact.slice(dot + 1) };
}

/** Key of the step a fact comes from; undefined where it comes from none. */
export function stepOfFact(fact: string): string | undefined {
  const { space, of } = factName(fact);
  return FACT_SPACES[space]?.of === undefined ? undefined : of;
}

/** Whether a dossier under this process can ever have the fact. */
export function isFact(definition: ProcessDefinition, fact: string): boolean {
  const { space, of } = factName(fact);
  const known = FACT_SPACES[space];
  if (known === undefined) return false;
  if (known.of === undefined) return (of === '') === (known.values !== undefined);
  const step = definition.steps.find(({ key }) => key === of);
  return step !== undefined && known.of.includes(step.kind);
}

/** Every value the fact can have; undefined where it can be any text. */
export const closedValues = (fact: string): readonly string[] | undefined =>
  FACT_SPACES[factName(fact).space]?.values;

/**
 * Texts that stand for all a fact can be, or for its not being known, as far as the conditions of this process can tell them
 * apart: one for all that no condition takes for different.
 */
export function valuesOf(definition: ProcessDefinition, fact: string): readonly string[] {
  const known = told.get(definition) ?? new Map<string, readonly string[]>();
  told.set(definition, known);
  const found = known.get(fact) ?? toldApart(definition, fact);
  known.set(fact, found);
  return found;
}

const told = new WeakMap<ProcessDefinition, Map<string, readonly string[]>>();

function toldApart(definition: ProcessDefinition, fact: string): string[] {
  const conditions = (definition.flows ?? []).flatMap(({ when }) => (when?.fact === fact ? [when] : []));
  const values = [...(closedValues(fact) ?? ['another']), ...conditions.flatMap(namedIn), ''];
  const seenBy = (value: string): string => conditions.map((one) => holds(one, { [fact]: value })).join();
  return [...new Map(values.map((value) => [seenBy(value), value])).values()];
}

function namedIn(condition: Condition): string[] {
  if ('in' in condition) return [...condition.in];
  const bound = 'atLeast' in condition ? condition.atLeast : condition.below;
  return [bound - 1, bound].map(String);
}
