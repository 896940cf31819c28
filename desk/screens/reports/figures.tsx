import type { ReportView } from '@motcua/contract/reports';
import { countText, shareText } from '../../figures.ts';
import { useLang, useWords, type Lang } from '../../lang.ts';
import { WideTable } from '../../parts/wide-table.tsx';
import type { Words } from '../../words/vi.ts';
import { FigureLink } from './figure-link.tsx';

/** The numbers as the report has them: one column of figures, or the cells of biểu II.06a. */
export function Figures({ report }: { report: ReportView }): React.ReactNode {
  return report.kind === 'MONTH' ? <Month report={report} /> : <Ii06a report={report} />;
}

/** Parts of the figure above them. */
const PARTS = /_(?:COUNTER|ONLINE|POST|EARLY|ON_TIME|LATE|IN_TIME|PAUSED|OVERDUE|ELECTRONIC)$/;

function Month({ report }: { report: ReportView }): React.ReactNode {
  const { reports: text } = useWords();
  const lang = useLang();
  const [row] = report.rows;
  return (
    <WideTable
      caption={text.figures}
      heads={[text.figure, text.value]}
      numbers={[1]}
      className="month-figures"
    >
      {report.columns.map(({ figure, label, labelEn }, index) => (
        <tr key={figure}>
          <th scope="row" className={PARTS.test(figure) ? 'part' : 'whole'}>
            {lang === 'en' ? labelEn : label}
          </th>
          <td className="number">
            <FigureLink figure={figure} level={null} sector={null}>
              {countText(row?.values[index] ?? 0, lang)}
            </FigureLink>
          </td>
        </tr>
      ))}
      {report.shares.map((share) => (
        <tr key={share.key} className="share">
          <th scope="row">{lang === 'en' ? share.labelEn : share.label}</th>
          <td className="number">
            <strong>{shareText(share.of === 0 ? null : share.part / share.of, lang)}</strong>
            <span className="below soft">
              {countText(share.part, lang)}/{countText(share.of, lang)}
            </span>
          </td>
        </tr>
      ))}
    </WideTable>
  );
}

type Row = ReportView['rows'][number];

export function rowName({ level, sector }: Pick<Row, 'level' | 'sector'>, words: Words['reports']): string {
  return sector ?? (level === null ? words.all : words.levels[level]);
}

function Ii06a({ report }: { report: ReportView }): React.ReactNode {
  const { reports: text } = useWords();
  const lang = useLang();
  return (
    <WideTable
      caption={text.figures}
      className="ii06a"
      heads={[
        text.ordinal,
        text.row,
        ...report.columns.map((column) => <Head key={column.figure} {...column} />),
      ]}
    >
      {report.rows.map((row) => (
        <tr
          key={`${row.level ?? ''}${row.sector ?? ''}`}
          className={row.sector === null ? 'whole' : undefined}
        >
          <td>{row.ordinal}</td>
          <th scope="row">{rowName(row, text)}</th>
          {report.columns.map(({ figure }, index) => (
            <Cell key={figure} figure={figure} row={row} value={row.values[index] ?? 0} lang={lang} />
          ))}
        </tr>
      ))}
    </WideTable>
  );
}

function Head({ label, labelEn }: { label: string; labelEn: string }): React.ReactNode {
  const lang = useLang();
  return <>{lang === 'en' ? labelEn : label}</>;
}

interface CellProps {
  figure: string;
  row: Row;
  value: number;
  lang: Lang;
}

function Cell({ figure, row, value, lang }: CellProps): React.ReactNode {
  return (
    <td className="number">
      <FigureLink figure={figure} level={row.level} sector={row.sector}>
        {countText(value, lang)}
      </FigureLink>
    </td>
  );
}
