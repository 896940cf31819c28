import type { ReportFigure } from '@motcua/contract/reports';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';

type Cell = Pick<ReportFigure, 'figure' | 'level' | 'sector'>;

const LEVELS = ['PROVINCE', 'DISTRICT', 'COMMUNE', 'VERTICAL'] as const;

/** The figure an address asks for. */
export function cellIn(params: URLSearchParams): Cell | undefined {
  const figure = params.get('so');
  if (figure === null || figure === '') return undefined;
  return {
    figure,
    level: LEVELS.find((level) => level === params.get('cap')) ?? null,
    sector: params.get('linh-vuc'),
  };
}

export const searchOf = ({ figure, level, sector }: Cell): string =>
  new URLSearchParams({
    so: figure,
    ...(level === null ? {} : { cap: level }),
    ...(sector === null ? {} : { 'linh-vuc': sector }),
  }).toString();

/** A number that opens the dossiers it counts. */
export function FigureLink({ children, ...cell }: Cell & { children: ReactNode }): ReactNode {
  const [params] = useSearchParams();
  const search = searchOf(cell);
  const here = cellIn(params);
  return (
    <Link
      to={{ search }}
      replace
      preventScrollReset
      aria-current={here !== undefined && searchOf(here) === search ? 'true' : undefined}
    >
      {children}
    </Link>
  );
}
