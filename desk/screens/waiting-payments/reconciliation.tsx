import { Button, FileButton } from '@mantine/core';
import type { Output } from '@motcua/contract/operations';
import { momentText, moneyText } from '@motcua/ui/dates';
import { useQuery } from '@tanstack/react-query';
import { useAct } from '../../act.ts';
import { useAddress } from '../../address.ts';
import { client } from '../../client.ts';
import { localDay } from '../../dates.ts';
import { useLang } from '../../lang.ts';
import { tell } from '../../notices.ts';
import { DayField } from '../../parts/day-field.tsx';
import { Loading } from '../../parts/loading.tsx';
import { WideTable } from '../../parts/wide-table.tsx';
import { useServerNow } from '../../shell/clock.tsx';
import { useMoneyWords } from '../../words/money.ts';

type Day = Output<'getReconciliation'>;
const SOURCES = ['BANK', 'GATEWAY'] as const;

/** Orders, statements and receipts of a day beside each other; the statement is read from its file here. */
export function Reconciliation(): React.ReactNode {
  const { money: text } = useMoneyWords();
  const [params, change] = useAddress();
  const { now } = useServerNow();
  const day = params.get('ngay') ?? localDay(now);
  const { data, error, refetch } = useQuery({
    queryKey: ['work', 'reconciliation', day],
    queryFn: ({ signal }) => client.getReconciliation({ day }, { signal }),
  });
  return (
    <section className="block" aria-labelledby="reconciliation-title">
      <h2 id="reconciliation-title">{text.reconciliation}</h2>
      <p className="soft">{text.reconciliationHint}</p>
      <search className="filters">
        <DayField label={text.day} value={day} onChange={(one) => change({ ngay: one })} />
        <ReadStatement />
      </search>
      {data === undefined ? <Loading error={error} onRetry={() => void refetch()} /> : <Compared of={data} />}
    </section>
  );
}

function ReadStatement(): React.ReactNode {
  const { money: text } = useMoneyWords();
  const read = useAct('readStatement', (done) =>
    tell(text.statementRead(done.lines, done.booked, done.unclaimed, done.refunds)),
  );
  return (
    <>
      {SOURCES.map((source) => (
        <FileButton
          key={source}
          accept=".csv,text/csv"
          onChange={(file) => void file?.text().then((csv) => read.mutate({ source, csv }))}
        >
          {(props) => (
            <Button {...props} variant="default" loading={read.isPending}>
              {`${text.readStatement}: ${text.sources[source]}`}
            </Button>
          )}
        </FileButton>
      ))}
    </>
  );
}

function Compared({ of }: { of: Day }): React.ReactNode {
  const { money: text } = useMoneyWords();
  const lang = useLang();
  const sum = (amount: number | null): string =>
    amount === null ? text.noStatement : moneyText(amount, lang);
  const differences = of.sources.flatMap(({ source, differences: found }) =>
    found.map((one) => ({ ...one, source })),
  );
  return (
    <>
      <dl className="facts in-a-row">
        {of.sources.map(({ source, stated, booked }) => (
          <div key={source}>
            <dt>{text.sources[source]}</dt>
            <dd>{`${text.stated}: ${sum(stated)} · ${text.booked}: ${sum(booked)}`}</dd>
          </div>
        ))}
        <div>
          <dt>{text.ordersAndReceipts}</dt>
          <dd>{`${sum(of.orders)} · ${sum(of.receipts)}`}</dd>
        </div>
      </dl>
      {differences.length === 0 ? (
        <p className="teach">{text.agree3}</p>
      ) : (
        <WideTable
          caption={text.differences}
          aside={differences.length}
          heads={[
            text.source,
            text.reference,
            text.what,
            text.stated,
            text.booked,
            text.transferText,
            text.at,
          ]}
          numbers={[3, 4]}
          scrolls
        >
          {differences.map((one) => (
            <tr key={`${one.source} ${one.reference}`}>
              <td>{text.sources[one.source]}</td>
              <th scope="row" className="code">
                {one.reference}
              </th>
              <td>
                <span className="late">▲ {text.differenceKinds[one.kind]}</span>
              </td>
              <td className="number">{one.stated === null ? '–' : moneyText(one.stated, lang)}</td>
              <td className="number">{one.booked === null ? '–' : moneyText(one.booked, lang)}</td>
              <td>{one.text}</td>
              <td className="nowrap">{momentText(one.at)}</td>
            </tr>
          ))}
        </WideTable>
      )}
    </>
  );
}
