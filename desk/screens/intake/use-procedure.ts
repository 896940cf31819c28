import type { Form, ProcedureView } from '@motcua/contract/catalogue';
import type { Output } from '@motcua/contract/operations';
import type { UnitRef } from '@motcua/contract/shape';
import type { WhoAmI } from '@motcua/contract/session';
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

const formFrom = ({ name, ask, mode }: VisitSource, code: string) =>
  queryOptions({
    queryKey: ['form', code, name],
    queryFn: ({ signal }) => ask.getForm({ code }, { signal }),
    staleTime: KEPT_MS,
    networkMode: mode,
  });

/** When it would be due if accepted now; `authority` where the place of the matter says which unit decides. */
export const dueFrom = (
  { name, ask, mode }: VisitSource,
  code: string,
  unit: string,
  authority: string | undefined,
) =>
  queryOptions({
    queryKey: ['due', name, code, unit, authority],
    queryFn: ({ signal }) =>
      ask.previewDue(
        { code, channel: 'COUNTER', unit, ...(authority === undefined ? {} : { authority }) },
        { signal },
      ),
    networkMode: mode,
  });

const receivedBy = (places: readonly ReceivingUnit[], { posts }: WhoAmI): ReceivingUnit | undefined => {
  const mine = new Set(
    posts.filter((post) => post.roles.includes('COUNTER_OFFICER')).map((post) => post.unit.key),
  );
  return places.find((one) => mine.has(one.intakeUnit.key));
};

/**
 * Fetches what choosing a procedure will show while the officer still reads the list, so that choosing it waits for nothing.
 * What cannot be had now is asked for again, and told, once it is chosen.
 */
export function useAhead(): (code: string) => void {
  const from = useSource();
  const cache = useQueryClient();
  const account = useAccount();
  const fetchAll = async (code: string): Promise<void> => {
    const [procedure, { items }] = await Promise.all([
      cache.fetchQuery(procedureFrom(from, code)),
      cache.fetchQuery(receivingFrom(from, code, undefined)),
    ]);
    const place = receivedBy(items, account);
    await Promise.all([
      cache.prefetchQuery(formFrom(from, procedure.formCode)),
      procedure.place === null && place !== undefined
        ? cache.prefetchQuery(dueFrom(from, code, place.intakeUnit.key, undefined))
        : undefined,
    ]);
  };
  return (code) => void fetchAll(code).catch(() => undefined);
}

/** All a visit needs to know of the procedure chosen, for the place its answers name. */
export function useProcedure(code: string, given: Pick<Visit, 'answers' | 'applicant'>): ChosenProcedure {
  const account = useAccount();
  const enabled = code !== '';
  const from = useSource();
  const procedure = useQuery({ ...procedureFrom(from, code), enabled });
  const formCode = procedure.data?.formCode ?? '';
  const form = useQuery({ ...formFrom(from, formCode), enabled: formCode !== '' });
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
  return {
    procedure: procedure.data,
    form: form.data,
    places,
    place: receivedBy(places, account),
    decides: asked === null ? undefined : (units.data?.decides ?? null),
    pending: enabled && (procedure.isPending || units.isPending),
  };
}
