import { workingOrdinates, type Calendar } from '../calendar/index.ts';
import { calBn } from '../calendar/cal-bn.fixture.ts';
import {
  advance,
  begin,
  graphOf,
  sendBack,
  unitsOfStep,
  type ProcessDefinition,
  type ProcessStep,
  type StepKind,
  type StepUnits,
} from '../process/index.ts';
import type { StepRecord, Trace } from './log.ts';

export const calendar: Calendar = calBn;
const HOUR = 3_600_000;

/** Park and Miller's generator: chance that can be repeated. */
export function chanceOf(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

export const step = (key: string, kind: StepKind = 'WORK', more: Partial<ProcessStep> = {}): ProcessStep => ({
  key,
  name: key,
  nameEn: key,
  role: 'SPECIALIST',
  unit: 'AUTHORITY',
  kind,
  share: 0.1,
  ...more,
});

/** intake → (appraise → check | ask) → choice: draft again or sign → hand out */
export const MAP: ProcessDefinition = {
  key: 'M',
  name: 'M',
  steps: [
    step('intake', 'INTAKE', { role: 'COUNTER_OFFICER', unit: 'INTAKE' }),
    step('appraise'),
    step('check', 'REVIEW', { role: 'DIVISION_HEAD' }),
    step('ask', 'CONSULT', { unit: 'CONSULTED' }),
    step('sign', 'APPROVE', { role: 'LEADER' }),
    step('hand-out', 'RETURN', { role: 'COUNTER_OFFICER', unit: 'INTAKE' }),
  ],
  gateways: [
    { key: 'again', kind: 'EXCLUSIVE', name: '' },
    { key: 'split', kind: 'PARALLEL', name: '' },
    { key: 'join', kind: 'PARALLEL', name: '' },
    { key: 'choice', kind: 'EXCLUSIVE', name: '' },
  ],
  flows: [
    { key: '1', from: 'START', to: 'intake' },
    { key: '2', from: 'intake', to: 'again' },
    { key: '3', from: 'again', to: 'split' },
    { key: '4', from: 'split', to: 'appraise' },
    { key: '5', from: 'appraise', to: 'check' },
    { key: '6', from: 'split', to: 'ask' },
    { key: '7', from: 'check', to: 'join' },
    { key: '8', from: 'ask', to: 'join' },
    { key: '9', from: 'join', to: 'choice' },
    { key: '10', from: 'choice', to: 'again', when: { fact: 'opinion.ask', in: ['DISAGREE'] } },
    { key: '11', from: 'choice', to: 'sign' },
    { key: '12', from: 'sign', to: 'hand-out' },
    { key: '13', from: 'hand-out', to: 'END' },
  ],
};

export const UNITS: StepUnits = {
  intakeUnit: 'counter',
  authority: 'department',
  provinceCommittee: 'committee',
  consulted: ['tax', 'police'],
};

export interface Playing {
  definition: ProcessDefinition;
  dossiers: number;
  chance: () => number;
  /** Working hours before somebody begins, and until he is done. */
  waiting: (step: string, unit: string) => number;
  touching: (step: string, unit: string) => number;
  /** How likely a REVIEW or APPROVE sends back, and the agencies disagree. */
  returns?: number;
  disagrees?: number;
}

/** A log as the map has it: every step by whom and when it should be, in the times that are asked for. */
export function playLog(playing: Playing): Trace[] {
  const { at, instant } = workingOrdinates(calendar);
  const start = at(Date.UTC(2026, 8, 1, 1));
  return Array.from({ length: playing.dossiers }, (_, number) =>
    playOne(`H-${number}`, playing, instant(start + Math.floor(playing.chance() * 400 * HOUR))),
  );
}

function playOne(dossier: string, playing: Playing, acceptedAt: number): Trace {
  const { at, instant } = workingOrdinates(calendar);
  const { definition, chance } = playing;
  const graph = graphOf(definition);
  const facts: Record<string, string> = {};
  const around = { facts, passedOver: () => false };
  const records: StepRecord[] = [];
  const done: string[] = [];
  let under: StepRecord[] = [];
  const open = (keys: readonly string[], openedAt: number): void => {
    for (const key of keys) {
      const one = definition.steps.find((candidate) => candidate.key === key) as ProcessStep;
      const disagree = one.kind === 'CONSULT' && chance() < (playing.disagrees ?? 0);
      for (const unit of unitsOfStep(one, UNITS)) {
        const startedAt = instant(at(openedAt) + playing.waiting(key, unit) * HOUR);
        const doneAt = instant(at(startedAt) + playing.touching(key, unit) * HOUR);
        const answer = one.kind === 'CONSULT' ? { answer: disagree ? 'DISAGREE' : 'AGREE' } : {};
        const person = `${unit}-${one.role}-${Math.floor(chance() * 3)}`;
        const dueAt = instant(at(openedAt) + 400 * HOUR);
        under.push({
          step: key,
          unit,
          role: one.role,
          person,
          openedAt,
          startedAt,
          doneAt,
          dueAt,
          status: 'DONE',
          ...answer,
        });
      }
    }
  };
  let move = begin(graph, around);
  open(move.opened, acceptedAt);
  while (!move.ended) {
    under.sort((a, b) => (a.doneAt ?? 0) - (b.doneAt ?? 0));
    const [record, ...others] = under as [StepRecord, ...StepRecord[]];
    under = others;
    records.push(record);
    const now = record.doneAt ?? 0;
    if (others.some((other) => other.step === record.step)) continue;
    if (record.answer !== undefined) facts[`opinion.${record.step}`] = record.answer;
    const { kind } = definition.steps.find(({ key }) => key === record.step) as ProcessStep;
    const asks = (kind === 'REVIEW' || kind === 'APPROVE') && chance() < (playing.returns ?? 0);
    const rework = asks ? sendBack(graph, move.tokens, record.step, done) : undefined;
    if (rework === undefined) {
      move = advance(graph, move.tokens, record.step, around);
      done.push(record.step);
      open(move.opened, now);
    } else {
      record.status = 'RETURNED';
      move = { tokens: rework.tokens, opened: [rework.step], ended: false };
      open([rework.step], now);
    }
  }
  const finishedAt = Math.max(...records.map(({ doneAt }) => doneAt ?? 0));
  return {
    dossier,
    acceptedAt,
    finishedAt,
    closedAt: finishedAt,
    dueAt: instant(at(acceptedAt) + 900 * HOUR),
    pauses: [],
    steps: records,
    units: UNITS,
  };
}
