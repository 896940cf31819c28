import { NativeSelect } from '@mantine/core';
import { LEDGER_KINDS, type LedgerRow } from '@motcua/contract/audit';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAddress } from '../../address.ts';
import { client } from '../../client.ts';
import { countText } from '../../figures.ts';
import { useLang, useWords } from '../../lang.ts';
import { Loading } from '../../parts/loading.tsx';
import { More } from '../../parts/more.tsx';
import { UnitField } from '../../parts/unit-field.tsx';
import { WideTable } from '../../parts/wide-table.tsx';
import type { Period } from '../../period.ts';
import { AnswerObjection } from './answer-objection.tsx';
import { EntryRow } from './entry-row.tsx';

const PAGE_ROWS = 100;
const OBJECTED = { co: true, khong: false } as const;

/** One line a time, the newest first. */
export function Entries({ period }: { period: Period }): React.ReactNode {
  const { ledger: text } = useWords();
  const lang = useLang();
  const [params, change] = useAddress();
  const [answering, setAnswering] = useState<LedgerRow>();
  const unit = params.get('don-vi') ?? undefined;
  const kind = LEDGER_KINDS.find((one) => one === params.get('loai'));
  const objectedWord = params.get('phan-doi');
  const objected = objectedWord === 'co' || objectedWord === 'khong' ? OBJECTED[objectedWord] : undefined;
  const list = useInfiniteQuery({
    queryKey: ['work', 'ledger', 'entries', period, unit, kind, objected],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      client.listLedger(
        {
          ...period,
          limit: PAGE_ROWS,
          ...(unit === undefined ? {} : { unit }),
          ...(kind === undefined ? {} : { kind }),
          ...(objected === undefined ? {} : { objected }),
          ...(pageParam === undefined ? {} : { after: pageParam }),
        },
        { signal },
      ),
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const total = list.data?.pages[0]?.total ?? 0;
  return (
    <>
      <search className="filters">
        <UnitField all={text.objection.any} value={unit} onChange={(key) => change({ 'don-vi': key })} />
        <NativeSelect
          label={text.kind}
          value={kind ?? ''}
          onChange={(event) => change({ loai: event.currentTarget.value })}
          data={[
            { value: '', label: text.objection.any },
            ...LEDGER_KINDS.map((one) => ({ value: one, label: text.kinds[one] })),
          ]}
        />
        <NativeSelect
          label={text.objected}
          value={objectedWord ?? ''}
          onChange={(event) => change({ 'phan-doi': event.currentTarget.value })}
          data={[
            { value: '', label: text.objection.any },
            { value: 'co', label: text.objection.yes },
            { value: 'khong', label: text.objection.no },
          ]}
        />
      </search>
      {list.data === undefined ? (
        <Loading error={list.error} onRetry={() => void list.refetch()} />
      ) : rows.length === 0 ? (
        <p className="teach">{text.noneInTime}</p>
      ) : (
        <WideTable
          caption={text.caption}
          aside={`${countText(total, lang)} ${text.entries}`}
          className="ledger-table"
          heads={[text.at, text.kind, text.dossier, text.reason, text.officer, text.objected]}
        >
          {rows.map((row) => (
            <EntryRow key={row.id} row={row} onAnswer={() => setAnswering(row)} />
          ))}
        </WideTable>
      )}
      <More list={list} />
      {answering !== undefined && <AnswerObjection row={answering} onClose={() => setAnswering(undefined)} />}
    </>
  );
}
