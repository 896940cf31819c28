import type { Form, ProcedureView } from '@motcua/contract/catalogue';
import type { Output } from '@motcua/contract/operations';
import type { UnitRef } from '@motcua/contract/shape';
import { APPLICANT_ADDRESS } from '@motcua/rules/place';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useAccount } from '../../session.ts';
import { useSource } from './source.ts';
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

/** All a visit needs to know of the procedure chosen, for the place its answers name. */
export function useProcedure(code: string, given: Pick<Visit, 'answers' | 'applicant'>): ChosenProcedure {
  const account = useAccount();
  const enabled = code !== '';
  const { name: source, ask, mode: networkMode } = useSource();
  const kept = { staleTime: 300_000, networkMode } as const;
  const procedure = useQuery({
    queryKey: ['procedure', code, source],
    queryFn: ({ signal }) => ask.getProcedure({ code }, { signal }),
    enabled,
    ...kept,
  });
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
    queryKey: ['receiving', code, where, source],
    queryFn: ({ signal }) =>
      ask.listReceivingUnits({ code, ...(where === undefined ? {} : { place: where }) }, { signal }),
    enabled,
    ...kept,
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
