import { Radio } from '@mantine/core';
import type { Output } from '@motcua/contract/operations';
import type { WorkRow } from '@motcua/contract/work';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { refetchWork } from '../../../act.ts';
import { ActDialog } from '../../../acts/dialog.tsx';
import { given, TextField } from '../../../acts/text-field.tsx';
import { client, noteEndOfSession } from '../../../client.ts';
import { useFirstFocus } from '../../../key-hooks.ts';
import { useWords } from '../../../lang.ts';
import { tell } from '../../../notices.ts';
import { Loading } from '../../../parts/loading.tsx';
import { batchKey, begun, runBatch, type Outcome } from './batch.ts';
import { Outcomes } from './outcomes.tsx';

interface SeveralProps {
  rows: readonly WorkRow[];
  onClose: () => void;
}

/** Gives each of the selected steps to one colleague who may take all of them; each is an act of its own. */
export function AssignSeveral({ rows, onClose }: SeveralProps): React.ReactNode {
  const words = useWords();
  const { work } = words;
  const [accountId, setAccountId] = useState('');
  const [note, setNote] = useState('');
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>();
  const [running, setRunning] = useState(false);
  // the rows as they were selected: what is done leaves the list behind the dialog
  const [items] = useState(() =>
    rows.map((row) => ({ id: row.taskId, code: row.code ?? row.submissionCode })),
  );
  const batch = useRef<string>(undefined);
  batch.current ??= crypto.randomUUID();
  const takers = useQuery({
    queryKey: ['takers', items.map(({ id }) => id)],
    queryFn: ({ signal }) => client.listTakers({ tasks: items.map(({ id }) => id).join(',') }, { signal }),
    retry: false,
    staleTime: Infinity,
  });
  const left = outcomes?.filter(({ state }) => state !== 'DONE').length ?? items.length;
  const send = async (): Promise<void> => {
    setRunning(true);
    const end = await runBatch(
      outcomes ?? begun(items),
      async (taskId) => {
        const key = batchKey(batch.current ?? '', taskId);
        try {
          await client.assignTask({ taskId, accountId, ...given('note', note) }, { idempotencyKey: key });
        } catch (error) {
          noteEndOfSession(error);
          throw error;
        }
      },
      setOutcomes,
    );
    setRunning(false);
    if (end.every(({ state }) => state === 'DONE')) {
      tell(work.allDone(end.length));
      onClose();
    }
    await refetchWork();
  };
  return (
    <ActDialog
      title={work.giveTo}
      submit={outcomes === undefined ? work.give(items.length) : work.again(left)}
      pending={running}
      ready={accountId !== '' && left > 0}
      onClose={onClose}
      onSubmit={() => void send()}
    >
      {outcomes !== undefined ? (
        <Outcomes outcomes={outcomes} />
      ) : takers.data === undefined ? (
        <Loading error={takers.error} onRetry={() => void takers.refetch()} />
      ) : takers.data.items.length === 0 ? (
        <p className="hint wait">◐ {work.noTaker}</p>
      ) : (
        <>
          <Takers takers={takers.data.items} value={accountId} onChange={setAccountId} />
          <TextField label={words.words.note} least={0} most={500} value={note} onChange={setNote} />
        </>
      )}
    </ActDialog>
  );
}

interface TakersProps {
  takers: Output<'listTakers'>['items'];
  value: string;
  onChange: (accountId: string) => void;
}

/** The choice comes after the dialog has opened: the hands go on at its first name. */
function Takers({ takers, value, onChange }: TakersProps): React.ReactNode {
  const { work } = useWords();
  const first = useFirstFocus<HTMLInputElement>();
  return (
    <Radio.Group label={work.taker} value={value} onChange={onChange}>
      <div className="choices">
        {takers.map((one, index) => (
          <Radio
            key={one.accountId}
            ref={index === 0 ? first : undefined}
            value={one.accountId}
            label={one.fullName}
            description={`${one.openTasks} ${work.open}`}
          />
        ))}
      </div>
    </Radio.Group>
  );
}
