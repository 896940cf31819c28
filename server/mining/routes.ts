import type { miningOperations } from '@motcua/contract/mining';
import type { Acts } from '../platform/dispatch.ts';
import { getConformance } from './queries/get-conformance.ts';
import { getHeatMap } from './queries/get-heat-map.ts';
import { getMining } from './queries/get-mining.ts';
import { simulateProcess } from './queries/simulate-process.ts';

export const miningActs = {
  getHeatMap,
  getMining,
  getConformance,
  simulateProcess,
} satisfies Pick<Acts, keyof typeof miningOperations>;
