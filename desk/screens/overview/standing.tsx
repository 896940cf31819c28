import type { StandingRow, Tile } from '@motcua/contract/reports';
import { formatDecimal } from '@motcua/rules/text';
import { momentText } from '@motcua/ui/dates';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { addressOf } from '../../address.ts';
import { client } from '../../client.ts';
import { countText } from '../../figures.ts';
import { useLang, useWords } from '../../lang.ts';
import { Loading } from '../../parts/loading.tsx';
import { More } from '../../parts/more.tsx';
import type { Look } from './look.ts';

const PAGE_ROWS = 50;
/** Overdue since the office closed: no working time has passed yet. */
const LEAST_HOURS = 0.05;

interface StandingProps {
  look: Look;
  tile: Tile;
  /** What the tile says. */
  counted: number;
  /** A dossier has moved between the two questions: the tile is asked anew, for it has to say the same. */
  onDiffers: () => void;
}

/** The dossiers a tile counts, the most urgent first. */
export function Standing({ look, tile, counted, onDiffers }: StandingProps): React.ReactNode {
  const { overview: text } = useWords();
  const lang = useLang();
  const part = useRef<HTMLElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const list = useInfiniteQuery({
    queryKey: ['work', 'overview', 'standing', look, tile],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      client.listStanding(
        { ...look, tile, limit: PAGE_ROWS, ...(pageParam === undefined ? {} : { after: pageParam }) },
        { signal },
      ),
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const total = list.data?.pages[0]?.total;
  const differs = useRef(onDiffers);
  useEffect(() => {
    differs.current = onDiffers;
  });
  useEffect(() => {
    if (total !== undefined && total !== counted) differs.current();
  }, [total, counted]);
  const known = list.data !== undefined;
  useEffect(() => {
    if (!known) return;
    title.current?.focus({ preventScroll: true });
    part.current?.scrollIntoView({ block: 'nearest' });
  }, [known]);
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section ref={part} className="stack" aria-labelledby="standing-title">
      <div className="row spread">
        <h2 id="standing-title" ref={title} tabIndex={-1}>
          {text.lists[tile]} {total !== undefined && <span className="soft">{countText(total, lang)}</span>}
        </h2>
        <span className="row">
          {(['csv', 'xlsx'] as const).map((as) => (
            <a
              key={as}
              href={addressOf('exportStanding', { ...look, tile, as })}
              download
              className="big-link"
            >
              {text.download} {as.toUpperCase()}
            </a>
          ))}
        </span>
      </div>
      {list.data === undefined ? (
        <Loading error={list.error} onRetry={() => void list.refetch()} />
      ) : rows.length === 0 ? (
        <p className="teach">{text.empty}</p>
      ) : (
        <ol className="standing-list">
          {rows.map((row) => (
            <Row key={row.dossierId} row={row} />
          ))}
        </ol>
      )}
      {rows.some((row) => row.applicantName === null) && <p className="soft">{text.hidden}</p>}
      <More list={list} />
    </section>
  );
}

function Row({ row }: { row: StandingRow }): React.ReactNode {
  const words = useWords();
  const { overview: text } = words;
  return (
    <li>
      <span className="who">
        {row.applicantName === null ? (
          <strong className="code">{row.code}</strong>
        ) : (
          <Link className="code" to={`/ho-so/${row.dossierId}`}>
            {row.code}
          </Link>
        )}{' '}
        {row.applicantName}
        <span className="below soft">{row.procedureName}</span>
      </span>
      <Time row={row} />
      <span>
        {row.steps.map((step) => (
          <span key={`${step.name}${step.unit.key}`} className="below">
            {step.name}: {step.owner?.fullName ?? <span className="late">▲ {words.list.nobody}</span>}{' '}
            <span className="soft">{step.unit.shortName}</span>
          </span>
        ))}
        {row.steps.length === 0 && <span className="soft">{row.unit.shortName}</span>}
        {row.cause !== null && (
          <span className="below">
            {text.cause}: {row.cause}
          </span>
        )}
      </span>
    </li>
  );
}

/** How it stands, and the date that matters. */
function Time({ row }: { row: StandingRow }): React.ReactNode {
  const { overview: text, reports } = useWords();
  const lang = useLang();
  const late = row.standing === 'OVERDUE' || row.standing === 'SOLVED_LATE';
  return (
    <span>
      <span className={late ? 'late' : row.standing === 'PAUSED' ? 'wait' : undefined}>
        {late && '▲ '}
        {reports.standings[row.standing]}
        {row.hoursLate !== null && row.hoursLate >= LEAST_HOURS && (
          <>
            {' '}
            · {text.late} <strong>{formatDecimal(row.hoursLate, 1, lang)}</strong> {text.hours}
          </>
        )}
        {row.standing === 'PAUSED' && row.days !== null && ` · ${text.waited} ${row.days} ${text.days}`}
      </span>
      <span className="below soft">
        {row.dueAt === null ? text.noDue : `${text.due} ${momentText(row.dueAt)}`}
        {row.finishedAt !== null && ` · ${text.finishedAt} ${momentText(row.finishedAt)}`}
      </span>
    </span>
  );
}
