import { workingOrdinates, type Calendar } from '@motcua/rules/calendar';
import type { StepRecord, Trace } from '@motcua/rules/mining';
import type { ProcessDefinition, ProcessStep, StepKind, StepUnits } from '@motcua/rules/process';

export const calendar: Calendar = {
  id: 'bench',
  utcOffsetMinutes: 420,
  shifts: [
    { from: '07:30', to: '11:30' },
    { from: '13:00', to: '17:00' },
  ],
  off: new Set(),
  work: new Set(),
};

const step = (
  key: string,
  kind: StepKind,
  role: ProcessStep['role'],
  unit: ProcessStep['unit'] = 'AUTHORITY',
): ProcessStep => ({ key, name: key, nameEn: key, role, unit, kind, share: 0.1 });

/** assign → (appraise → review | two agencies asked) → sign → issue → hand out; one review in ten sends back */
export const PROCESS: ProcessDefinition = {
  key: 'bench',
  name: 'bench',
  steps: [
    step('assign', 'ASSIGN', 'DIVISION_HEAD'),
    step('appraise', 'WORK', 'SPECIALIST'),
    step('review', 'REVIEW', 'DIVISION_HEAD'),
    step('ask', 'CONSULT', 'SPECIALIST', 'CONSULTED'),
    step('sign', 'APPROVE', 'LEADER'),
    step('issue', 'ISSUE', 'RECORDS_OFFICER'),
    step('hand-out', 'RETURN', 'COUNTER_OFFICER', 'INTAKE'),
  ],
  gateways: ['split', 'join'].map((key) => ({ key, kind: 'PARALLEL', name: '' })),
  flows: [
    ['START', 'assign'],
    ['assign', 'split'],
    ['split', 'appraise'],
    ['appraise', 'review'],
    ['split', 'ask'],
    ['review', 'join'],
    ['ask', 'join'],
    ['join', 'sign'],
    ['sign', 'issue'],
    ['issue', 'hand-out'],
    ['hand-out', 'END'],
  ].map(([from = '', to = ''], key) => ({ key: String(key), from, to })),
};

const UNITS = 24;
const HOUR = 3_600_000;
const FIRST_DAY = Date.UTC(2025, 0, 6);

/** An endless log, the same each time: dossiers of two years at two dozen units with a hundred officers each step. */
export function* dossiers(everyHours: number): Generator<Trace> {
  const { at, instant } = workingOrdinates(calendar);
  const chance = chanceOf(20_261_122);
  const start = at(FIRST_DAY);
  for (let number = 0; ; number++) {
    const acceptedAt = instant(start + Math.floor(number * everyHours * HOUR));
    const own = Math.floor(chance() * UNITS);
    const units: StepUnits = {
      intakeUnit: `counter-${own}`,
      authority: `office-${own}`,
      provinceCommittee: 'committee',
      consulted: [`agency-${own % 5}`, `agency-${5 + (own % 3)}`],
    };
    const steps: StepRecord[] = [];
    const work = (
      key: string,
      unit: string,
      openedAt: number,
      status: StepRecord['status'] = 'DONE',
    ): number => {
      const { role } = PROCESS.steps.find((one) => one.key === key) as ProcessStep;
      const startedAt = instant(at(openedAt) + Math.floor(chance() * 6 * HOUR));
      const doneAt = instant(at(startedAt) + Math.floor((0.1 + chance() ** 3) * HOUR));
      const person = `${unit} ${role} ${Math.floor(chance() * 4)}`;
      steps.push({
        step: key,
        unit,
        role,
        person,
        openedAt,
        startedAt,
        doneAt,
        dueAt: openedAt + 86_400_000,
        status,
      });
      return doneAt;
    };
    const assigned = work('assign', units.authority, acceptedAt);
    const asked = units.consulted.map((unit) => work('ask', unit, assigned));
    let reviewed = assigned;
    for (let again = true; again;) {
      again = chance() < 0.1;
      reviewed = work('appraise', units.authority, reviewed);
      reviewed = work('review', units.authority, reviewed, again ? 'RETURNED' : 'DONE');
    }
    const signed = work('sign', units.authority, Math.max(reviewed, ...asked));
    const finishedAt = work('issue', units.authority, signed);
    work('hand-out', units.intakeUnit, finishedAt);
    const dueAt = instant(at(acceptedAt) + 40 * HOUR);
    yield { dossier: `H-${number}`, acceptedAt, finishedAt, closedAt: null, dueAt, pauses: [], steps, units };
  }
}

/** Park and Miller's generator: the same numbers in every run. */
export function chanceOf(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}
