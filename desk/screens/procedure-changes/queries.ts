import type { Input } from '@motcua/contract/operations';
import { queryOptions, skipToken } from '@tanstack/react-query';
import { client } from '../../client.ts';

/** Below `work`, which every act asks anew. */
export const procedureChanges = queryOptions({
  queryKey: ['work', 'procedure-changes'],
  queryFn: ({ signal }) => client.listProcedureChanges({}, { signal }),
});

export const procedureContent = (code: string) =>
  queryOptions({
    queryKey: ['work', 'procedure-content', code],
    queryFn: ({ signal }) => client.getProcedureContent({ code }, { signal }),
    staleTime: Infinity,
  });

/** What a version would change and whom it would meet: of this moment, so never kept; nothing is asked before it is wanted. */
export const changePreview = (question: Input<'previewProcedureChange'> | undefined) =>
  queryOptions({
    queryKey: ['procedure-preview', question],
    queryFn:
      question === undefined
        ? skipToken
        : ({ signal }) => client.previewProcedureChange(question, { signal }),
    staleTime: 60_000,
    gcTime: 0,
    retry: false,
  });
