import type { Trace, StepRecord } from '../mining/index.ts';
import type { ProcessDefinition, ProcessStep, StepKind } from '../process/index.ts';

/**
 * A town hall written by hand, minute by minute, with nothing of the simulator in it: officers look each minute of the office
 * hours whether somebody is free and take the paper that is due first. Each officer is away on some days, does not notice some
 * papers at once, works at his own pace; one agency outside answers when it answers; the leader sends some papers back.
 */
export interface TownHall {
  seed: number;
  dossiers: number;
  days: number;
  specialists: number;
  leaders: number;
  /** Share of half days an officer is away, and of papers not noticed for some hours. */
  away: number;
  unnoticed: number;
}

const MINUTE = 60_000;
const DAY = 1_440;
/** Monday 05/01/2026 in Việt Nam. */
const MONDAY = Date.UTC(2026, 0, 4, 17);
const OFFICE_MINUTES = [
  [450, 690],
  [780, 1_020],
] as const;

const step = (
  key: string,
  kind: StepKind,
  role: ProcessStep['role'],
  unit: ProcessStep['unit'],
): ProcessStep => ({
  key,
  name: key,
  nameEn: key,
  role,
  unit,
  kind,
  share: 0.1,
});

export const HALL: ProcessDefinition = {
  key: 'hall',
  name: 'hall',
  steps: [
    step('appraise', 'WORK', 'SPECIALIST', 'AUTHORITY'),
    step('tax', 'EXTERNAL', 'SPECIALIST', 'AUTHORITY'),
    step('sign', 'APPROVE', 'LEADER', 'AUTHORITY'),
  ],
};

interface Paper {
  number: number;
  step: number;
  openedAt: number;
  startedAt: number;
  person: number;
  due: number;
  accepted: number;
  left: number;
  noticedAt: number;
  records: StepRecord[];
}

/** The next minute the office is open from here, or this one. */
function officeMinute(minute: number): number {
  for (let at = minute; ; at++) if (isOpen(at)) return at;
}
const isOpen = (minute: number): boolean =>
  Math.floor(minute / DAY) % 7 < 5 &&
  OFFICE_MINUTES.some(([from, to]) => minute % DAY >= from && minute % DAY < to);

export function workedThrough(hall: TownHall): Trace[] {
  let state = hall.seed;
  const chance = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const exponential = (mean: number): number => -mean * Math.log(1 - chance());
  const arrivals = Array.from({ length: hall.dossiers }, () =>
    officeMinute(Math.floor(chance() * hall.days * DAY)),
  ).toSorted((a, b) => a - b);
  // drawn beforehand, so that another number of officers meets the same papers
  const papers = arrivals.map((at, number) => {
    const quick = chance() < 0.3;
    return {
      accepted: at,
      due: at + (quick ? 3 : 10) * DAY,
      appraise: [1, 2, 3].map(() => 20 + exponential(quick ? 40 : 110)),
      tax: 60 + exponential(500),
      sign: [1, 2, 3].map(() => 5 + exponential(25)),
      back: [chance() < 0.12, chance() < 0.12, false],
      notice: Array.from({ length: 9 }, () => (chance() < hall.unnoticed ? exponential(200) : 0)),
      number,
    };
  });
  const staff = [
    { step: 0, role: 'SPECIALIST', many: hall.specialists },
    { step: 2, role: 'LEADER', many: hall.leaders },
  ].flatMap(({ step: at, role, many }) =>
    Array.from({ length: many }, (_, who) => ({
      step: at,
      role,
      who,
      paper: undefined as Paper | undefined,
    })),
  );
  const waiting: Paper[] = [];
  const outside: { paper: Paper; left: number }[] = [];
  const traces: Trace[] = [];
  const clock = (minute: number): number => MONDAY + minute * MINUTE;
  const noticed = (paper: Paper, now: number): number => {
    const times = papers[paper.number]?.notice ?? [];
    return now + (times[paper.records.length % times.length] ?? 0);
  };
  const record = (paper: Paper, role: string, person: string | null, now: number, returned = false): void => {
    paper.records.push({
      step: HALL.steps[paper.step]?.key ?? '',
      unit: 'hall',
      role,
      person,
      openedAt: clock(paper.openedAt),
      startedAt: person === null ? null : clock(paper.startedAt),
      doneAt: clock(now),
      dueAt: null,
      status: returned ? 'RETURNED' : 'DONE',
    });
  };
  const enter = (paper: Paper, to: number, now: number): void => {
    Object.assign(paper, { step: to, openedAt: now });
    paper.noticedAt = noticed(paper, now);
    if (to === 1) outside.push({ paper, left: papers[paper.number]?.tax ?? 0 });
    else waiting.push(paper);
  };
  let next = 0;
  const absent = new Map<string, boolean>();
  for (let now = 0; traces.length < papers.length; now++) {
    while ((papers[next]?.accepted ?? Infinity) <= now) {
      const { number, accepted, due } = papers[next++] as (typeof papers)[number];
      const paper = {
        number,
        step: 0,
        openedAt: now,
        startedAt: 0,
        person: 0,
        due,
        accepted,
        left: 0,
        noticedAt: 0,
        records: [],
      };
      enter(paper, 0, now);
    }
    if (!isOpen(now)) continue;
    for (const one of [...outside])
      if (--one.left <= 0) {
        outside.splice(outside.indexOf(one), 1);
        record(one.paper, 'SPECIALIST', null, now + 1);
        enter(one.paper, 2, now + 1);
      }
    for (const officer of staff) {
      const half = `${officer.role}${officer.who}-${Math.floor(now / (DAY / 2))}`;
      if (!absent.has(half)) absent.set(half, chance() < hall.away);
      if (officer.paper === undefined) {
        if (absent.get(half) === true) continue;
        let first: Paper | undefined;
        for (const paper of waiting) {
          if (paper.step !== officer.step || paper.openedAt > now || paper.noticedAt > now) continue;
          const sooner = first === undefined ? -1 : paper.due - first.due || paper.openedAt - first.openedAt;
          if (sooner < 0) first = paper;
        }
        if (first === undefined) continue;
        waiting.splice(waiting.indexOf(first), 1);
        const before = first.records.filter(({ step: key }) => key === HALL.steps[officer.step]?.key).length;
        const mine = papers[first.number] as (typeof papers)[number];
        const pace = 0.8 + (0.4 * officer.who) / Math.max(1, hall.specialists - 1);
        first.left = ((officer.step === 0 ? mine.appraise[before] : mine.sign[before]) ?? 30) * pace;
        first.startedAt = now;
        officer.paper = first;
      }
      const { paper } = officer;
      if (--paper.left > 0) continue;
      const signed = paper.records.filter(({ step: key }) => key === 'sign').length;
      const back = officer.step === 2 && papers[paper.number]?.back[signed] === true;
      record(paper, officer.role, `${officer.role}-${officer.who}`, now + 1, back);
      officer.paper = undefined;
      if (back) enter(paper, 0, now + 1);
      else if (officer.step === 0) enter(paper, 1, now + 1);
      else traces.push(finished(paper, clock, now + 1));
    }
  }
  return traces;
}

function finished(paper: Paper, clock: (minute: number) => number, now: number): Trace {
  return {
    dossier: `H-${paper.number}`,
    acceptedAt: clock(paper.accepted),
    finishedAt: clock(now),
    closedAt: null,
    dueAt: clock(paper.due),
    pauses: [],
    steps: paper.records,
    units: { intakeUnit: 'hall', authority: 'hall', provinceCommittee: 'hall', consulted: [] },
  };
}
