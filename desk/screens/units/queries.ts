import type { Input } from '@motcua/contract/operations';
import { queryOptions } from '@tanstack/react-query';
import { client, queryClient } from '../../client.ts';
import { REFRESH_MS } from '../../queries.ts';

/** Changes of all units or of one, those that wait first. */
export const unitChanges = (unit?: string) =>
  queryOptions({
    queryKey: ['work', 'unit-changes', unit ?? ''],
    queryFn: ({ signal }) => client.listUnitChanges(unit === undefined ? {} : { unit }, { signal }),
    refetchInterval: REFRESH_MS,
  });

/** What a change would touch, from the state of this moment. */
export const unitPreview = (question: Input<'previewUnitChange'>) =>
  queryOptions({
    queryKey: ['work', 'unit-preview', question],
    queryFn: ({ signal }) => client.previewUnitChange(question, { signal }),
    retry: false,
    staleTime: 0,
  });

/** Names and addresses of units are kept for minutes: after a decision they are asked for anew. */
export const refetchUnits = (): Promise<void> => queryClient.invalidateQueries({ queryKey: ['units'] });
