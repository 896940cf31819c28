import { Button } from '@mantine/core';
import type { DossierView } from '@motcua/contract/dossier-view';
import { useRef, useState, type ReactNode, type RefObject } from 'react';
import { useAct } from '../act.ts';
import { usePrimaryKey } from '../key-hooks.ts';
import { useWords } from '../lang.ts';
import { later } from '../later.tsx';
import { tell } from '../notices.ts';
import { useAccount } from '../session.ts';
import { ActMenu } from './act-menu.tsx';
import { useNamedTask } from './named-task.ts';
import { offer, taskFor, tasksToMean, type OfferedAct } from './offered.ts';
import { StepChoice } from './step-choice.tsx';

const BegunDialog = later(async () => (await import('./begun-dialog.tsx')).BegunDialog);

/** The act whose dialog is open. Closing gives the focus back to the button that opened it, or to the menu. */
function useOpenAct(): {
  bar: RefObject<HTMLElement | null>;
  open: OfferedAct | undefined;
  begin: (act: OfferedAct | undefined) => void;
  end: () => void;
} {
  const bar = useRef<HTMLElement>(null);
  const opener = useRef<Element>(null);
  const [open, setOpen] = useState<OfferedAct>();
  return {
    bar,
    open,
    begin: (act) => {
      opener.current = document.activeElement;
      setOpen(act);
    },
    end: () => {
      setOpen(undefined);
      const inBar = bar.current?.contains(opener.current) === true ? opener.current : null;
      const back = inBar ?? bar.current?.querySelector('[aria-haspopup]');
      if (back instanceof HTMLElement) back.focus();
    },
  };
}

/** One primary button per state, always at the same place; everyday acts beside it, the rest in a menu. */
export function ActBar({ dossier }: { dossier: DossierView }): ReactNode {
  const words = useWords();
  const account = useAccount();
  const { bar, open, begin, end } = useOpenAct();
  const [named, name] = useNamedTask();
  const { primary, beside, menu, task, mayTake } = offer(dossier, account, named);
  const several = tasksToMean(dossier, account, named);
  const take = useAct('assignTask', () => tell(words.done.taken));
  const takeIt = (): void => {
    if (task !== undefined) take.mutate({ taskId: task.id, accountId: account.accountId });
  };
  usePrimaryKey('SCREEN', () => begin(primary));
  if (open === undefined && primary === undefined && beside.length === 0 && menu.length === 0)
    return <p className="soft">{words.dossier.noActs}</p>;
  return (
    <>
      {several.length > 1 && (
        <div className="act-bar">
          <StepChoice label={words.dialogs.whichStep} tasks={several} value={task?.id} onChange={name} />
        </div>
      )}
      <section ref={bar} className="act-bar" aria-label={words.dossier.acts}>
        {primary !== undefined && (
          <Button onClick={() => begin(primary)} rightSection={<kbd>Ctrl ⏎</kbd>}>
            {words.acts[primary]}
          </Button>
        )}
        {mayTake && (
          <Button variant="default" loading={take.isPending} onClick={takeIt}>
            {words.dialogs.takeIt}
          </Button>
        )}
        {beside.map((act) => (
          <Button key={act} variant="default" onClick={() => begin(act)}>
            {words.acts[act]}
          </Button>
        ))}
        <ActMenu menu={menu} onChoose={begin} />
        {open !== undefined && (
          <BegunDialog
            key={open}
            act={open}
            dossier={dossier}
            task={taskFor(dossier, account, open, named)}
            onClose={end}
          />
        )}
      </section>
    </>
  );
}
