import type { ProcessWorld } from '../check.ts';
import type { ProcessDefinition, ProcessFlow, ProcessGateway, ProcessStep, StepKind } from '../definition.ts';

export const step = (key: string, kind: StepKind = 'WORK', more: Partial<ProcessStep> = {}): ProcessStep => ({
  key,
  name: `Bước ${key}`,
  nameEn: `Step ${key}`,
  role: kind === 'APPROVE' ? 'LEADER' : 'SPECIALIST',
  unit: 'AUTHORITY',
  kind,
  share: 0.05,
  ...more,
});

export const INTAKE = step('nhan', 'INTAKE', { role: 'COUNTER_OFFICER', unit: 'INTAKE' });
export const APPROVE = step('ky', 'APPROVE');
const ISSUE = step('phat-hanh', 'ISSUE', { role: 'RECORDS_OFFICER' });
const RETURN = step('tra', 'RETURN', { role: 'COUNTER_OFFICER', unit: 'RECEIVING' });
export const LAST = [APPROVE, ISSUE, RETURN];

/** Received, done, approved, issued, returned. */
export const line = (...work: readonly ProcessStep[]): ProcessDefinition => ({
  key: 'L',
  name: 'L',
  steps: [INTAKE, ...work, ...LAST],
});

/** A map by its ways: `a > b > c`, several of them; gateways are named `P…` for parallel, `X…` for a choice. */
export function drawn(
  steps: readonly ProcessStep[],
  ways: readonly string[],
  when: Readonly<Record<string, NonNullable<ProcessFlow['when']>>> = {},
): ProcessDefinition {
  const flows = ways.flatMap((way) => {
    const nodes = way.split(' > ');
    return nodes.slice(1).map((to, at): ProcessFlow => {
      const key = `${nodes[at] ?? ''} > ${to}`;
      const condition = when[key];
      return { key, from: nodes[at] ?? '', to, ...(condition === undefined ? {} : { when: condition }) };
    });
  });
  const named = new Set(flows.flatMap(({ from, to }) => [from, to]).filter((key) => /^[PX]\d*$/u.test(key)));
  const gateways = [...named].map((key): ProcessGateway => ({
    key,
    kind: key.startsWith('P') ? 'PARALLEL' : 'EXCLUSIVE',
    name: '',
  }));
  return { key: 'M', name: 'M', steps, gateways, flows };
}

/** A day on which there is everything: every unit, every post, every authority. */
export const WORLD: ProcessWorld = {
  date: '2026-12-02',
  limitHours: 120,
  given: ['don', 'ban-ve'],
  hasUnit: () => true,
  unmanned: () => [],
  undecided: () => [],
  hasProcedure: () => true,
};
