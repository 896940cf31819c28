import type { Form, ProcedureView } from '@motcua/contract/catalogue';
import type { Output } from '@motcua/contract/operations';
import type { UnitRef } from '@motcua/contract/shape';
import { APPLICANT_ADDRESS } from '@motcua/rules/place';
import { useDebouncedValue } from '@mantine/hooks';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useAccount } from '../../session.ts';
import { useSource, type VisitSource } from './source.ts';
import type { Visit } from './visit.ts';

type ReceivingUnit = Output<'listReceivingUnits'>['items'][number];

interface ChosenProcedure {
  procedure: ProcedureView | undefined;
  form: Form | undefined;
  /** Every place that receives it; empty while asking. */
  places: readonly ReceivingUnit[];
  /** The caller's own place among them. */
  place: ReceivingUnit | undefined;
  /** The unit that decides, found from the place of the matter; undefined where none is asked for, null while none is found. */
  decides: UnitRef | null | undefined;
  pending: boolean;
}

const KEPT_MS = 300_000;

const procedureFrom = ({ name, ask, mode }: VisitSource, code: string) =>
  queryOptions({
    queryKey: ['procedure', code, name],
    queryFn: ({ signal }) => ask.getProcedure({ code }, { signal }),
    staleTime: KEPT_MS,
    networkMode: mode,
  });

const receivingFrom = ({ name, ask, mode }: VisitSource, code: string, where: string | undefined) =>
  queryOptions({
    queryKey: ['receiving', code, where, name],
    queryFn: ({ signal }) =>
      ask.listReceivingUnits({ code, ...(where === undefined ? {} : { place: where }) }, { signal }),
    staleTime: KEPT_MS,
    networkMode: mode,
  });

/** Fetches a procedure and its places while the officer still reads the list, so that choosing it waits for neither. */
export function useAhead(): (code: string) => void {
  const from = useSource();
  const cache = useQueryClient();
  return (code) => {
    void cache.prefetchQuery(procedureFrom(from, code));
    void cache.prefetchQuery(receivingFrom(from, code, undefined));
  };
}

/** All a visit needs to know of the procedure chosen, for the place its answers name. */
export function useProcedure(code: string, given: Pick<Visit, 'answers' | 'applicant'>): ChosenProcedure {
  const account = useAccount();
  const enabled = code !== '';
  const from = useSource();
  const { name: source, ask, mode: networkMode } = from;
  const kept = { staleTime: KEPT_MS, networkMode } as const;
  const procedure = useQuery({ ...procedureFrom(from, code), enabled });
  const formCode = procedure.data?.formCode ?? '';
  const form = useQuery({
    queryKey: ['form', formCode, source],
    queryFn: ({ signal }) => ask.getForm({ code: formCode }, { signal }),
    enabled: formCode !== '',
    ...kept,
  });
  const asked = procedure.data?.place ?? null;
  const [said] = useDebouncedValue(
    asked === APPLICANT_ADDRESS ? given.applicant.address : (given.answers[asked ?? ''] ?? ''),
    300,
  );
  const where = asked === null || said.trim() === '' ? undefined : said.trim();
  const units = useQuery({
    ...receivingFrom(from, code, where),
    enabled,
    placeholderData: (before, query) => (query?.queryKey[1] === code ? before : undefined),
  });
  const places = units.data?.items ?? [];
  const mine = new Set(
    account.posts.filter((post) => post.roles.includes('COUNTER_OFFICER')).map((post) => post.unit.key),
  );
  return {
    procedure: procedure.data,
    form: form.data,
    places,
    place: places.find((one) => mine.has(one.intakeUnit.key)),
    decides: asked === null ? undefined : (units.data?.decides ?? null),
    pending: enabled && (procedure.isPending || units.isPending),
  };
}
