import type { Tile } from '@motcua/contract/reports';
import type { Output } from '@motcua/contract/operations';
import { Link, useSearchParams } from 'react-router';
import { countText, shareText } from '../../figures.ts';
import { useLang, useWords } from '../../lang.ts';
import { monthText } from '../../period.ts';
import { TILE_WORDS } from './look.ts';

type OverviewView = Output<'getOverview'>;

/** The mark of a pause is drawn: fonts without its sign would show nothing. */
const MARKS = {
  IN_PROGRESS: { shape: '●', tone: 'plain-tile' },
  OVERDUE: { shape: '▲', tone: 'late' },
  PAUSED: { shape: '', tone: 'wait' },
  DUE_TODAY: { shape: '◐', tone: 'wait' },
  SOLVED_MONTH: { shape: '✓', tone: 'ok' },
} as const satisfies Record<Tile, { shape: string; tone: string }>;

interface TilesProps {
  overview: OverviewView;
  open: Tile | undefined;
}

/** Five figures, each a link to its dossiers; pressed again it closes the list. */
export function Tiles({ overview, open }: TilesProps): React.ReactNode {
  const { overview: text } = useWords();
  const [params] = useSearchParams();
  return (
    <ul className="tiles">
      {overview.tiles.map(({ tile, count }) => {
        const next = new URLSearchParams(params);
        if (tile === open) next.delete('o');
        else next.set('o', TILE_WORDS[tile]);
        const { shape, tone } = MARKS[tile];
        return (
          <li key={tile}>
            <Link
              to={{ search: next.toString() }}
              replace
              preventScrollReset
              className={`tile ${count === 0 ? 'none' : tone}`}
              aria-current={tile === open ? 'true' : undefined}
            >
              <span className="tile-name">
                <span aria-hidden="true" className={tile === 'PAUSED' ? 'shape paused' : undefined}>
                  {shape}
                </span>{' '}
                {text.tiles[tile]}
                {tile === 'SOLVED_MONTH' && ` ${text.month} ${monthText(overview.month)}`}
              </span>
              <Figure tile={tile} count={count} overview={overview} />
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

interface FigureProps {
  tile: Tile;
  count: number;
  overview: OverviewView;
}

function Figure({ tile, count, overview }: FigureProps): React.ReactNode {
  const { overview: text } = useWords();
  const lang = useLang();
  const { part, of } = overview.onTime;
  if (tile !== 'SOLVED_MONTH')
    return (
      <>
        <strong className="tile-figure">{countText(count, lang)}</strong>
        <span className="soft">{text.dossiers}</span>
      </>
    );
  return (
    <>
      <strong className="tile-figure">{shareText(of === 0 ? null : part / of, lang)}</strong>
      <span className="soft">
        {of === 0
          ? text.nothingSolved
          : `${countText(part, lang)} ${text.of} ${countText(of, lang)} ${text.solved}`}
      </span>
    </>
  );
}
