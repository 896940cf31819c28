import { workingOrdinates } from '@motcua/rules/calendar';
import { openConformance, openMining, type Trace } from '@motcua/rules/mining';
import { historyOf, simulate } from '@motcua/rules/simulation';
import { calendar, chanceOf, dossiers, PROCESS } from './log.ts';

/** What a program of its own measured; memory is the most it ever held, the language itself included. */
export interface MiningMeasure {
  seconds: number;
  mb: number;
  dossiers: number;
  steps: number;
}

const STEPS = 1_000_000;
/** So many dossiers are made, measured and forgotten at a time, as they come from a cursor of the database. */
const BATCH = 1_000;
const SIMULATED = 20_000;
const ordinates = workingOrdinates(calendar);

const measures: Record<string, () => Omit<MiningMeasure, 'mb'>> = {
  mining() {
    const miner = openMining({ ordinates });
    const streamed = stream((trace) => miner.add(trace));
    const begun = performance.now();
    const { records, savings } = miner.result();
    if (records !== streamed.steps || savings.length === 0) throw new Error('the log was not mined');
    return { ...streamed, seconds: streamed.seconds + (performance.now() - begun) / 1_000 };
  },
  conformance() {
    const conform = openConformance(PROCESS, { ordinates, until: Date.UTC(2030, 0, 1) });
    return stream((trace) => {
      if (conform(trace).fitness !== 1) throw new Error(`${trace.dossier} does not conform`);
    });
  },
  simulation() {
    const traces = dossiers(0.12).take(SIMULATED).toArray();
    const history = historyOf(traces, { definition: PROCESS, calendarOf: () => calendar });
    const measured = { from: Date.UTC(2025, 0, 1), to: Date.UTC(2027, 0, 1) };
    const scenario = { history, definition: PROCESS, measured, ordinates, chance: chanceOf(1) };
    const begun = performance.now();
    const { finished } = simulate({ ...scenario, times: 'RESAMPLE' });
    const seconds = (performance.now() - begun) / 1_000;
    if (finished !== SIMULATED) throw new Error(`${finished} of ${SIMULATED} dossiers came to an end`);
    return { seconds, dossiers: SIMULATED, steps: traces.reduce((sum, { steps }) => sum + steps.length, 0) };
  },
};

/** Only what `take` needs is measured, not the making of the log. */
function stream(take: (trace: Trace) => void): Omit<MiningMeasure, 'mb'> {
  const log = dossiers(0.03);
  let [milliseconds, count, steps] = [0, 0, 0];
  while (steps < STEPS) {
    const batch = Array.from({ length: BATCH }, () => log.next().value as Trace);
    const begun = performance.now();
    for (const trace of batch) take(trace);
    milliseconds += performance.now() - begun;
    count += batch.length;
    for (const trace of batch) steps += trace.steps.length;
  }
  return { seconds: milliseconds / 1_000, dossiers: count, steps };
}

const measure = measures[process.argv[2] ?? ''];
if (measure === undefined) throw new Error(`one of: ${Object.keys(measures).join(', ')}`);
const result = measure();
process.stdout.write(JSON.stringify({ ...result, mb: process.resourceUsage().maxRSS / 1_024 }));
