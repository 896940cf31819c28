import type { Outage } from '@motcua/contract/outage';
import { useAct } from '../../act.ts';
import { ActDialog } from '../../acts/dialog.tsx';
import { tell } from '../../notices.ts';
import { useOutageWords } from '../../words/outages.ts';

/** It works again, or will not take place. */
export function EndOutage({ outage, onClose }: { outage: Outage; onClose: () => void }): React.ReactNode {
  const { outages: text } = useOutageWords();
  const act = useAct('endOutage', () => {
    tell(text.ended);
    onClose();
  });
  const submit = outage.standing === 'NOW' ? text.end : text.endComing;
  return (
    <ActDialog
      title={`${submit}: ${outage.what}`}
      submit={submit}
      pending={act.isPending}
      ready
      onSubmit={() => act.mutate({ outageId: outage.id })}
      onClose={onClose}
    >
      <p>{text.endWhy}</p>
    </ActDialog>
  );
}
