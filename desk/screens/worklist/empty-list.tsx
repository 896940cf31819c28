import { Button } from '@mantine/core';
import type { Queue } from '@motcua/contract/work';
import { Link } from 'react-router';
import { useWords } from '../../lang.ts';
import { queuesOf, rolesOf } from '../../queues.ts';
import { useAccount } from '../../session.ts';

interface EmptyListProps {
  queue: Queue;
  filtered: boolean;
  onClear: () => void;
}

/** Nothing to show: why, and where the next thing to do is. */
export function EmptyList({ queue, filtered, onClear }: EmptyListProps): React.ReactNode {
  const words = useWords();
  const roles = rolesOf(useAccount());
  const queues = queuesOf(roles);
  if (filtered)
    return (
      <div className="teach">
        <p>{words.empty.filtered}</p>
        <p className="row">
          <Button variant="default" onClick={onClear}>
            {words.list.clear}
          </Button>
        </p>
      </div>
    );
  return (
    <div className="teach">
      <p>{words.empty[queue]}</p>
      <p className="row">
        {queue !== 'UNIT' && queues.includes('UNIT') && <Link to="/viec/UNIT">{words.work.toUnit}</Link>}
        {queue === 'INTAKE' && roles.includes('COUNTER_OFFICER') && (
          <Link to="/tiep-nhan">{words.work.toIntake}</Link>
        )}
        {queue !== 'ALL' && queues.includes('ALL') && <Link to="/viec/ALL">{words.work.toAll}</Link>}
      </p>
    </div>
  );
}
