import type { WorkingOrdinates } from '@motcua/rules/calendar';
import { openMining, type Mining, type MiningOptions, type Trace } from '@motcua/rules/mining';
import { couldRunTogether, type ProcessDefinition } from '@motcua/rules/process';

/** What a log tells. */
export function minedOf(
  traces: readonly Trace[],
  ordinates: WorkingOrdinates,
  options: Omit<MiningOptions, 'ordinates'> = {},
): Mining {
  const miner = openMining({ ordinates, ...options });
  for (const trace of traces) miner.add(trace);
  return miner.result();
}

/** Whether the map itself lets two of its steps run side by side: neither needs the other. */
export function togetherIn(definition: ProcessDefinition): (a: string, b: string) => boolean {
  const { groups } = couldRunTogether(definition, () => 1);
  return (a, b) => groups.some((group) => group.includes(a) && group.includes(b));
}
