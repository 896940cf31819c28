import { Radio } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { client } from '../client.ts';
import { useWords } from '../lang.ts';
import { Loading } from '../parts/loading.tsx';

interface ChairsProps {
  taskId: string;
  heldAt: string;
  value: string;
  onChange: (accountId: string) => void;
}

/** Who had the authority to chair the meeting when it was held. */
export function Chairs({ taskId, heldAt, value, onChange }: ChairsProps): React.ReactNode {
  const { dialogs } = useWords();
  const { data, error, refetch } = useQuery({
    queryKey: ['chairs', taskId, heldAt],
    queryFn: ({ signal }) => client.listChairs({ taskId, heldAt }, { signal }),
  });
  if (data === undefined) return <Loading error={error} onRetry={() => void refetch()} />;
  if (data.items.length === 0) return <p className="late">▲ {dialogs.noChairs}</p>;
  return (
    <Radio.Group label={dialogs.chair} required value={value} onChange={onChange}>
      <div className="choices">
        {data.items.map(({ accountId, fullName, position, unit }) => (
          <Radio
            key={accountId}
            value={accountId}
            label={`${fullName} – ${position}`}
            description={unit.name}
          />
        ))}
      </div>
    </Radio.Group>
  );
}
