import { Button } from '@mantine/core';
import type { ReportDossier, ReportView } from '@motcua/contract/reports';
import { formatDecimal } from '@motcua/rules/text';
import { momentText } from '@motcua/ui/dates';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useAddress } from '../../address.ts';
import { client } from '../../client.ts';
import { countText } from '../../figures.ts';
import { useLang, useWords } from '../../lang.ts';
import { Loading } from '../../parts/loading.tsx';
import { More } from '../../parts/more.tsx';
import { WideTable } from '../../parts/wide-table.tsx';
import { cellIn, searchOf } from './figure-link.tsx';
import { rowName } from './figures.tsx';

/** The dossiers behind the figure the address asks for, as they were when the report was built. */
export function FigureDossiers({ report }: { report: ReportView }): React.ReactNode {
  const { reports: text } = useWords();
  const lang = useLang();
  const [params] = useSearchParams();
  const cell = cellIn(params);
  const column = report.columns.find(({ figure }) => figure === cell?.figure);
  if (cell === undefined) return null;
  const name = column === undefined ? text.anomalies : lang === 'en' ? column.labelEn : column.label;
  const row = report.kind === 'MONTH' ? '' : `${rowName(cell, text)} · `;
  return <Listed key={searchOf(cell)} reportId={report.id} cell={cell} caption={`${row}${name}`} />;
}

interface ListedProps {
  reportId: string;
  cell: NonNullable<ReturnType<typeof cellIn>>;
  caption: string;
}

function Listed({ reportId, cell, caption }: ListedProps): React.ReactNode {
  const { reports: text } = useWords();
  const lang = useLang();
  const [, change] = useAddress();
  const top = useRef<HTMLElement>(null);
  const { figure, level, sector } = cell;
  const list = useInfiniteQuery({
    queryKey: ['work', 'reports', 'dossiers', reportId, figure, level, sector],
    initialPageParam: undefined as number | undefined,
    queryFn: ({ pageParam, signal }) =>
      client.listReportDossiers(
        {
          reportId,
          figure,
          ...(level === null ? {} : { level }),
          ...(sector === null ? {} : { sector }),
          ...(pageParam === undefined ? {} : { after: pageParam }),
        },
        { signal },
      ),
    getNextPageParam: (page) => page.next ?? undefined,
  });
  useEffect(() => {
    top.current?.focus();
    top.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <section ref={top} tabIndex={-1} className="stack listed" aria-label={`${text.dossiers}: ${caption}`}>
      {list.data === undefined ? (
        <Loading error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <WideTable
          caption={caption}
          aside={
            <>
              {countText(list.data.pages[0]?.total ?? 0, lang)}{' '}
              <Button
                variant="default"
                size="compact-sm"
                onClick={() => change({ so: undefined, cap: undefined, 'linh-vuc': undefined })}
              >
                ✕ {text.close}
              </Button>
            </>
          }
          heads={[text.code, text.standing, text.accepted, text.due, text.ended, text.unit]}
        >
          {list.data.pages
            .flatMap((page) => page.items)
            .map((dossier) => (
              <DossierRow key={dossier.dossierId} dossier={dossier} />
            ))}
        </WideTable>
      )}
      <More list={list} />
    </section>
  );
}

function DossierRow({ dossier }: { dossier: ReportDossier }): React.ReactNode {
  const { overview, reports: text } = useWords();
  const lang = useLang();
  const notes = [dossier.carried ? text.carried : '', dossier.onPaper ? text.onPaper : ''].filter(
    (note) => note !== '',
  );
  return (
    <tr>
      <th scope="row">
        <Link className="code" to={`/ho-so/${dossier.dossierId}`}>
          {dossier.code}
        </Link>
        <span className="below soft">{[dossier.sector, ...notes].join(' · ')}</span>
      </th>
      <td>
        {text.standings[dossier.standing]}
        {dossier.hoursLate !== null && (
          <span className="below late">
            ▲ {overview.late} {formatDecimal(dossier.hoursLate, 2, lang)} {overview.hours}
          </span>
        )}
      </td>
      <Moment at={dossier.acceptedAt} />
      <Moment at={dossier.dueAt} />
      <Moment at={dossier.endedAt} />
      <td>{dossier.unit.shortName}</td>
    </tr>
  );
}

const Moment = ({ at }: { at: string | null }): React.ReactNode => (
  <td>{at === null ? '–' : momentText(at)}</td>
);
