import { Radio } from '@mantine/core';
import { dateText } from '@motcua/ui/dates';
import { useQuery } from '@tanstack/react-query';
import { client } from '../client.ts';
import { useWords } from '../lang.ts';
import { Loading } from '../parts/loading.tsx';
import { inOrder } from './colleague-order.ts';

interface ColleaguesProps {
  label: string;
  unit: string;
  role: string;
  value: string;
  /** Text of the choice of nobody in particular; without it one must be chosen. */
  nobody?: string;
  onChange: (accountId: string) => void;
}

/** Officers who hold the role in the unit today: those on duty by the roster first, then the least loaded; anyone may be chosen. */
export function Colleagues({ label, unit, role, value, nobody, onChange }: ColleaguesProps): React.ReactNode {
  const words = useWords();
  const list = useQuery({
    queryKey: ['colleagues', unit, role],
    queryFn: ({ signal }) => client.listColleagues({ key: unit, role }, { signal }),
  });
  const duty = useQuery({
    queryKey: ['work', 'on-duty', unit, role],
    queryFn: ({ signal }) => client.getOnDuty({ unit, role }, { signal }),
    retry: false,
  });
  // the order does not change before the reader's eyes
  if (list.data === undefined || duty.isPending)
    return <Loading error={list.error} onRetry={() => void list.refetch()} />;
  if (list.data.items.length === 0) return <p className="soft">{words.dialogs.noColleagues}</p>;
  const onDuty = new Set(duty.data?.accountIds);
  const mark =
    duty.data === undefined
      ? ''
      : `${words.roster.onDuty(words.roster.halves[duty.data.half], dateText(duty.data.date))} · `;
  return (
    <Radio.Group label={label} value={value} onChange={onChange}>
      <div className="choices">
        {nobody !== undefined && <Radio value="" label={nobody} />}
        {inOrder(list.data.items, onDuty).map((one) => (
          <Radio
            key={one.accountId}
            value={one.accountId}
            label={`${one.fullName} – ${one.position}`}
            description={`${onDuty.has(one.accountId) ? mark : ''}${one.openTasks} ${words.dialogs.openTasks}`}
          />
        ))}
      </div>
    </Radio.Group>
  );
}
