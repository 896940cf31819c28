import type { UnitView } from '@motcua/contract/organisation';
import { useQuery } from '@tanstack/react-query';
import { client } from './client.ts';
import { localDay } from './dates.ts';
import { useOffered, useUnitsOffered } from './rights.ts';
import { scopeOf, type Scope } from './scope.ts';
import { useServerNow } from './shell/clock.tsx';

/** Units in force today; undefined until they are known. */
export function useUnitsToday(): readonly UnitView[] | undefined {
  const date = localDay(useServerNow().now);
  const { data } = useQuery({
    queryKey: ['units', date],
    queryFn: ({ signal }) => client.listUnits({ date }, { signal }),
    staleTime: 300_000,
  });
  return data?.items;
}

/** Undefined until it is known. */
export function useScope(): Scope | undefined {
  const units = useUnitsToday();
  const own = useUnitsOffered('seeFigures');
  const all = useOffered('seeProvince');
  return units === undefined ? undefined : scopeOf(own, all, units);
}
