import type { Form, ProcedureView } from '@motcua/contract/catalogue';
import type { Output } from '@motcua/contract/operations';
import type { UnitRef } from '@motcua/contract/shape';
import { APPLICANT_ADDRESS } from '@motcua/rules/place';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { client } from '../../client.ts';
import { form as formQuery, procedure as procedureQuery } from '../../queries.ts';
import { useAccount } from '../../session.ts';
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
  const procedure = useQuery({ ...procedureQuery(code), enabled });
  const formCode = procedure.data?.formCode ?? '';
  const form = useQuery({ ...formQuery(formCode), enabled: formCode !== '' });
  const asked = procedure.data?.place ?? null;
  const [said] = useDebouncedValue(
    asked === APPLICANT_ADDRESS ? given.applicant.address : (given.answers[asked ?? ''] ?? ''),
    300,
  );
  const where = asked === null || said.trim() === '' ? undefined : said.trim();
  const units = useQuery({
    queryKey: ['receiving', code, where],
    queryFn: ({ signal }) =>
      client.listReceivingUnits({ code, ...(where === undefined ? {} : { place: where }) }, { signal }),
    enabled,
    staleTime: 300_000,
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
