import type { EarlierDatum, EarlierPaper } from '@motcua/contract/counter';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { client } from '../../client.ts';
import { numberProblem, type Visit } from './visit.ts';

interface Earlier {
  data: readonly EarlierDatum[];
  papers: readonly EarlierPaper[];
}

const NOTHING: Earlier = { data: [], papers: [] };
/** A name is typed out before anybody looks. */
const TYPING_PAUSE_MS = 300;

/**
 * What the offices hold of the person for the procedure chosen, once both are known. Each look is written down, so it is not
 * repeated while the person stands there.
 */
export function useEarlier(visit: Visit, unit: string | undefined): Earlier {
  const { applicant, procedureCode, case: ofCase } = visit;
  const { idNumber } = applicant;
  const [fullName] = useDebouncedValue(applicant.fullName.trim(), TYPING_PAUSE_MS);
  const earlier = useQuery({
    queryKey: ['earlier', idNumber, fullName, procedureCode, ofCase, unit],
    queryFn: ({ signal }) =>
      client.findEarlier(
        {
          idNumber,
          fullName,
          procedureCode,
          unit: unit ?? '',
          ...(ofCase === '' ? {} : { case: ofCase }),
        },
        { signal },
      ),
    enabled:
      unit !== undefined &&
      procedureCode !== '' &&
      fullName !== '' &&
      fullName === applicant.fullName.trim() &&
      numberProblem(applicant) === undefined,
    staleTime: Infinity,
    gcTime: 60_000,
    retry: false,
  });
  return earlier.data ?? NOTHING;
}
