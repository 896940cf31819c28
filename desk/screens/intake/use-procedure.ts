import type { Form, ProcedureView } from '@motcua/contract/catalogue';
import type { Output } from '@motcua/contract/operations';
import { useQuery } from '@tanstack/react-query';
import { client } from '../../client.ts';
import { form as formQuery, procedure as procedureQuery } from '../../queries.ts';
import { useAccount } from '../../session.ts';

type ReceivingUnit = Output<'listReceivingUnits'>['items'][number];

interface ChosenProcedure {
  procedure: ProcedureView | undefined;
  form: Form | undefined;
  /** Every place that receives it; empty while asking. */
  places: readonly ReceivingUnit[];
  /** The caller's own place among them. */
  place: ReceivingUnit | undefined;
  pending: boolean;
}

/** All a visit needs to know of the procedure chosen. */
export function useProcedure(code: string): ChosenProcedure {
  const account = useAccount();
  const enabled = code !== '';
  const procedure = useQuery({ ...procedureQuery(code), enabled });
  const formCode = procedure.data?.formCode ?? '';
  const form = useQuery({ ...formQuery(formCode), enabled: formCode !== '' });
  const units = useQuery({
    queryKey: ['receiving', code],
    queryFn: ({ signal }) => client.listReceivingUnits({ code }, { signal }),
    enabled,
    staleTime: 300_000,
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
    pending: enabled && (procedure.isPending || units.isPending),
  };
}
