import { Button, TextInput } from '@mantine/core';
import type { PostBatchView } from '@motcua/contract/post';
import { moneyText, momentText } from '@motcua/ui/dates';
import { useState } from 'react';
import { useAct } from '../../act.ts';
import { useLang } from '../../lang.ts';
import { tell } from '../../notices.ts';
import { printPage, tallyListUrl } from '../../parts/print.ts';
import { useOffered } from '../../rights.ts';
import { usePostWords } from '../../words/post.ts';
import { HandOver } from './hand-over.tsx';
import { Orders } from './orders.tsx';

/** One tally list with what can be done with it now. */
export function Batch({ batch }: { batch: PostBatchView }): React.ReactNode {
  const { post: text } = usePostWords();
  const lang = useLang();
  const may = useOffered('sendByPost');
  const [handing, setHanding] = useState(false);
  const { standing, orders, seal, courier, handedAt } = batch;
  const title = text.batch(batch.number);
  return (
    <section className="block" aria-label={title}>
      <div className="row spread">
        <h2>
          {title}{' '}
          <span className={standing === 'HANDED_OVER' ? 'soft' : 'wait'}>{text.standings[standing]}</span>
        </h2>
        <div className="row">
          <Button variant="default" onClick={() => printPage(tallyListUrl(batch.id))}>
            {text.print}
          </Button>
          {may && standing === 'SEALED' && <Button onClick={() => setHanding(true)}>{text.hand}</Button>}
        </div>
      </div>
      <p className="soft">
        {[
          text.total(orders.length, moneyText(batch.collect, lang)),
          ...(seal === null ? [] : [text.sealLine(seal)]),
          ...(courier === null || handedAt === null ? [] : [text.courierLine(courier, momentText(handedAt))]),
        ].join(' · ')}
      </p>
      {orders.length > 0 && <Orders caption={title} orders={orders} open={standing === 'OPEN'} />}
      {may && standing === 'OPEN' && orders.length > 0 && <SealForm batchId={batch.id} />}
      {handing && <HandOver batch={batch} onClose={() => setHanding(false)} />}
    </section>
  );
}

function SealForm({ batchId }: { batchId: string }): React.ReactNode {
  const { post: text } = usePostWords();
  const [seal, setSeal] = useState('');
  const act = useAct('sealPostBatch', ({ number }) => tell(text.sealed, number));
  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault();
        if (seal.trim() !== '' && !act.isPending) act.mutate({ batchId, seal });
      }}
    >
      <TextInput
        label={text.sealNumber}
        required
        maxLength={40}
        autoComplete="off"
        value={seal}
        onChange={(event) => setSeal(event.currentTarget.value)}
      />
      <Button type="submit" loading={act.isPending} disabled={seal.trim() === ''}>
        {text.seal}
      </Button>
    </form>
  );
}
