import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { client } from '../../client.ts';
import { tellFailure } from '../../notices.ts';
import { NEW_VISIT, typedOf, type Visit } from './visit.ts';

interface Booked {
  start: Visit;
  pending: boolean;
}

/** Whom the address begins with: a visit that was booked, a procedure found elsewhere in the desk, or nobody yet. */
export function useBooked(): Booked {
  const [params] = useSearchParams();
  const [code, unit, found] = ['lich-hen', 'quay', 'thu-tuc'].map((name) => params.get(name) ?? '');
  const booked = useQuery({
    queryKey: ['booked', unit, code],
    queryFn: ({ signal }) => client.getVisitor({ unit: unit ?? '', code: code ?? '' }, { signal }),
    enabled: Boolean(code) && Boolean(unit),
    staleTime: Infinity,
    retry: false,
  });
  const { data, error } = booked;
  useEffect(() => {
    if (error !== null) tellFailure(error);
  }, [error]);
  if (data === undefined)
    return { start: { ...NEW_VISIT, procedureCode: found ?? '' }, pending: booked.isLoading };
  const { applicant, procedureCode } = data;
  return { start: { ...NEW_VISIT, applicant: typedOf(applicant), procedureCode }, pending: false };
}
