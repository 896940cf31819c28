import { Button } from '@mantine/core';
import type { Queue } from '@motcua/contract/work';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useAct } from '../../act.ts';
import { useWords } from '../../lang.ts';
import { later } from '../../later.tsx';
import { tell } from '../../notices.ts';
import {
  addressOf,
  addressOfView,
  isFiltered,
  keptFilter,
  savedLists,
  type Filters,
} from '../../saved-lists.ts';

const NameDialog = later(async () => (await import('./name-dialog.tsx')).NameDialog);

interface SaveListProps {
  queue: Queue;
  filters: Filters;
}

/** Keeps the list that is shown; of one that is kept already, its name can be changed or the list dropped. */
export function SaveList({ queue, filters }: SaveListProps): React.ReactNode {
  const words = useWords();
  const { work } = words;
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const { data } = useQuery(savedLists);
  const kept = data?.items.find((view) => addressOfView(view) === addressOf(queue, filters));
  const close = (): void => setOpen(false);
  const save = useAct('saveWorkView', ({ name }) => {
    tell(work.savedAs, name);
    close();
  });
  const rename = useAct('renameWorkView', ({ name }) => {
    tell(work.renamed, name);
    close();
  });
  const drop = useAct('deleteWorkView', () => {
    tell(work.dropped);
    void navigate(`/viec/${queue}`);
  });
  if (kept === undefined && !isFiltered(filters)) return null;
  return (
    <div className="row">
      <Button
        variant="default"
        title={kept === undefined ? undefined : work.manage(kept.name)}
        onClick={() => setOpen(true)}
      >
        {kept === undefined ? work.save : work.rename}
      </Button>
      {kept !== undefined && (
        <Button variant="default" loading={drop.isPending} onClick={() => drop.mutate({ viewId: kept.id })}>
          {work.drop}
        </Button>
      )}
      {open && (
        <NameDialog
          title={kept === undefined ? work.save : work.manage(kept.name)}
          submit={kept === undefined ? work.save : work.rename}
          name={kept?.name ?? ''}
          pending={save.isPending || rename.isPending}
          onClose={close}
          onName={(name) =>
            kept === undefined
              ? save.mutate({ name, queue, filter: keptFilter(filters) })
              : rename.mutate({ viewId: kept.id, name })
          }
        />
      )}
    </div>
  );
}
