import { Radio } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { client } from '../client.ts';
import { useWords } from '../lang.ts';
import { Loading } from '../parts/loading.tsx';

interface ColleaguesProps {
  label: string;
  unit: string;
  role: string;
  value: string;
  /** Text of the choice of nobody in particular; without it one must be chosen. */
  nobody?: string;
  onChange: (accountId: string) => void;
}

/** Officers who hold the role in the unit today, least loaded first. */
export function Colleagues({ label, unit, role, value, nobody, onChange }: ColleaguesProps): React.ReactNode {
  const words = useWords();
  const list = useQuery({
    queryKey: ['colleagues', unit, role],
    queryFn: ({ signal }) => client.listColleagues({ key: unit, role }, { signal }),
  });
  if (list.data === undefined) return <Loading error={list.error} onRetry={() => void list.refetch()} />;
  if (list.data.items.length === 0) return <p className="soft">{words.dialogs.noColleagues}</p>;
  return (
    <Radio.Group label={label} value={value} onChange={onChange}>
      <div className="choices">
        {nobody !== undefined && <Radio value="" label={nobody} />}
        {list.data.items
          .toSorted((a, b) => a.openTasks - b.openTasks)
          .map((one) => (
            <Radio
              key={one.accountId}
              value={one.accountId}
              label={`${one.fullName} – ${one.position}`}
              description={`${one.openTasks} ${words.dialogs.openTasks}`}
            />
          ))}
      </div>
    </Radio.Group>
  );
}
