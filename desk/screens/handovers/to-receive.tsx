import { Button } from '@mantine/core';
import type { HandoverView } from '@motcua/contract/dossier-life';
import { momentText } from '@motcua/ui/dates';
import { useAct } from '../../act.ts';
import { useWords } from '../../lang.ts';
import { tell } from '../../notices.ts';
import { handoverUrl } from '../../parts/print.ts';

/** A slip that waits for this unit: check the papers against it, confirm. */
export function ToReceive({ slip }: { slip: HandoverView }): React.ReactNode {
  const words = useWords();
  const { handovers } = words;
  const receive = useAct('receiveHandover', () => tell(words.done.received, slip.number));
  return (
    <section className="block" aria-label={`${handovers.number} ${slip.number}`}>
      <div className="row spread">
        <h3>
          {handovers.number} {slip.number} · {handovers.kinds[slip.kind]}
        </h3>
        <div className="row">
          <a href={handoverUrl(slip.id)} target="_blank" rel="noopener">
            {words.words.print}
          </a>
          <Button loading={receive.isPending} onClick={() => receive.mutate({ handoverId: slip.id })}>
            {handovers.receive}
          </Button>
        </div>
      </div>
      <p>
        {handovers.from}: {slip.from.name} · {slip.givenBy}, {momentText(slip.givenAt)}
        {slip.note !== '' && ` · ${slip.note}`}
      </p>
      <ul>
        {slip.dossiers.map((one) => (
          <li key={one.dossierId}>
            <span className="code">{one.code}</span> {one.procedureName}
          </li>
        ))}
      </ul>
    </section>
  );
}
