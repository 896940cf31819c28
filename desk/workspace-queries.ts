import { queryOptions } from '@tanstack/react-query';
import { client } from './client.ts';
import { REFRESH_MS } from './queries.ts';

/** Versions of a dossier's draft; below the dossier's key, for acts add to them. */
export const draftsOf = (dossierId: string) =>
  queryOptions({
    queryKey: ['dossier', dossierId, 'drafts'],
    queryFn: ({ signal }) => client.listDrafts({ dossierId }, { signal }),
    staleTime: 0,
  });

/** Internal notes of a dossier; colleagues write too. */
export const notesOf = (dossierId: string) =>
  queryOptions({
    queryKey: ['dossier', dossierId, 'notes'],
    queryFn: ({ signal }) => client.listNotes({ dossierId }, { signal }),
    staleTime: 0,
    refetchInterval: REFRESH_MS,
  });

/** Who else has the dossier open; asking says that the caller has, and stops while the page is hidden. */
export const readersOf = (dossierId: string) =>
  queryOptions({
    queryKey: ['readers', dossierId],
    queryFn: ({ signal }) => client.noteReading({ dossierId }, { signal }),
    staleTime: 0,
    refetchInterval: REFRESH_MS,
  });

/** What waits for the caller's signature. */
export const toSign = queryOptions({
  queryKey: ['work', 'to-sign'],
  queryFn: ({ signal }) => client.listToSign({}, { signal }),
  refetchInterval: REFRESH_MS,
});

/** Steps of a unit that nobody does now. */
export const ownerlessOf = (unit: string) =>
  queryOptions({
    queryKey: ['work', 'ownerless', unit],
    queryFn: ({ signal }) => client.listOwnerless({ unit }, { signal }),
    refetchInterval: REFRESH_MS,
    retry: false,
  });
