import type { Input } from '@motcua/contract/operations';
import { useQuery } from '@tanstack/react-query';
import { simulationOf, type Asked, type Played } from './queries.ts';

/** What is tried: another map, or other numbers of officers. */
export type Change = Pick<Input<'simulateProcess'>, 'versionId' | 'changeId' | 'officers'>;

interface Simulated {
  /** What the change has brought; the unchanged run where the change is refused. */
  played: Played | undefined;
  error: Error | null;
  isFetching: boolean;
  retry: () => void;
}

/** A change that is refused leaves the numbers it was asked with: those of the unchanged run. */
export function useSimulation(asked: Asked, change: Change): Simulated {
  const unchanged = useQuery(simulationOf(asked));
  const { data, error, isFetching, refetch } = useQuery(simulationOf({ ...asked, ...change }));
  return { played: data ?? unchanged.data, error, isFetching, retry: () => void refetch() };
}
