import { Button } from '@mantine/core';
import { momentText, moneyText } from '@motcua/ui/dates';
import { useState } from 'react';
import { useLang } from '../../lang.ts';
import { Loading } from '../../parts/loading.tsx';
import { useMoneyWords } from '../../words/money.ts';
import { CloseShift } from './close-shift.tsx';
import { OpenShift } from './open-shift.tsx';
import { useMyShift } from './use-my-shift.ts';

/** The officer's own shift: opened with a count, closed with a count. */
export function ShiftPanel(): React.ReactNode {
  const { money: text } = useMoneyWords();
  const lang = useLang();
  const { data, error, refetch } = useMyShift();
  const lastClosed = data?.last?.closedAt ?? null;
  const [closing, setClosing] = useState(false);
  return (
    <section className="block" aria-labelledby="shift-title">
      <h2 id="shift-title">{text.shift}</h2>
      {data === undefined ? (
        <Loading error={error} onRetry={() => void refetch()} />
      ) : data.open === null ? (
        <>
          <p>{text.noShift}</p>
          {lastClosed !== null && (
            <p className="soft">
              {text.last(momentText(lastClosed), moneyText(data.last?.countedTotal ?? 0, lang))}
            </p>
          )}
          <OpenShift />
        </>
      ) : (
        <>
          <p className="soft">{text.since(momentText(data.open.openedAt), data.open.unit.name)}</p>
          <dl className="facts in-a-row">
            <dt>{text.there}</dt>
            <dd>{moneyText(data.open.opening, lang)}</dd>
            <dt>{text.collected}</dt>
            <dd>{moneyText(data.open.collected, lang)}</dd>
            <dt>{text.givenBack}</dt>
            <dd>{moneyText(data.open.givenBack, lang)}</dd>
            <dt>{text.expected}</dt>
            <dd className="big">{moneyText(data.open.expected, lang)}</dd>
          </dl>
          <Button variant="default" onClick={() => setClosing(true)}>
            {text.close}
          </Button>
          {closing && <CloseShift shift={data.open} onClose={() => setClosing(false)} />}
        </>
      )}
    </section>
  );
}
