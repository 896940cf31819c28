import type { ReportView } from '@motcua/contract/reports';
import { dateText, momentText } from '@motcua/ui/dates';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { addressOf } from '../../address.ts';
import { client } from '../../client.ts';
import { useLang, useWords } from '../../lang.ts';
import { Loading } from '../../parts/loading.tsx';
import { Anomalies } from './anomalies.tsx';
import { Comments } from './comments.tsx';
import { Differences } from './differences.tsx';
import { FigureDossiers } from './figure-dossiers.tsx';
import { Figures } from './figures.tsx';
import { Identities } from './identities.tsx';
import { REPORT_MARKS } from './marks.ts';
import { Proof } from './proof.tsx';
import { ReportActs } from './report-acts.tsx';

/** One report: what has to be looked at first, then the numbers, each of which opens its dossiers. */
export function Report(): React.ReactNode {
  const words = useWords();
  const { period, reports: text } = words;
  const reportId = useParams()['reportId'] ?? '';
  const { data, error, refetch } = useQuery({
    queryKey: ['work', 'reports', 'one', reportId],
    queryFn: ({ signal }) => client.getReport({ reportId }, { signal }),
  });
  if (data === undefined) return <Loading error={error} onRetry={() => void refetch()} />;
  const unit = data.unit?.name ?? period.province;
  return (
    <section className="screen" aria-labelledby="report-title">
      <title>{`${text.kinds[data.kind]}, ${unit} – ${words.system}`}</title>
      <Link to="/bao-cao">← {text.back}</Link>
      <Head report={data} unit={unit} />
      <ReportActs report={data} />
      <Anomalies report={data} />
      {data.differences.length > 0 && <Differences report={data} />}
      <div className={data.kind === 'MONTH' ? 'report-columns' : 'stack'}>
        <Figures report={data} />
        <FigureDossiers report={data} />
      </div>
      <Identities report={data} />
      {data.notes.length > 0 && <Notes report={data} />}
      <Comments report={data} />
      <Proof report={data} />
    </section>
  );
}

function Head({ report, unit }: { report: ReportView; unit: string }): React.ReactNode {
  const { reports: text } = useWords();
  const { shape, tone } = REPORT_MARKS[report.status];
  return (
    <header className="dossier-head">
      <h1 id="report-title">{text.kinds[report.kind]}</h1>
      <p className="lead">
        {unit}, {dateText(report.from)} – {dateText(report.to)}{' '}
        <span className={`state ${tone}`}>
          {shape} {text.states[report.status]}
        </span>
      </p>
      {report.amendmentNo > 0 && (
        <p className="wait">
          {text.amendment} {report.amendmentNo}: {report.reason}{' '}
          {report.amends !== null && <Link to={`/bao-cao/${report.amends}`}>{text.original}</Link>}
        </p>
      )}
      {report.amendments.length > 0 && (
        <p className="row">
          {report.amendments.map((one) => (
            <Link
              key={one.id}
              to={`/bao-cao/${one.id}`}
              aria-current={one.id === report.id ? 'page' : undefined}
            >
              {text.amendment} {one.amendmentNo} ({momentText(one.builtAt)})
            </Link>
          ))}
        </p>
      )}
      <p className="row">
        <span className="soft">{text.download}:</span>
        {(['csv', 'xlsx'] as const).map((as) => (
          <a key={as} href={addressOf('exportReport', { reportId: report.id, as })} download>
            {as.toUpperCase()}
          </a>
        ))}
        <a href={addressOf('printReport', { reportId: report.id, as: 'pdf' })} target="_blank" rel="noopener">
          PDF
        </a>
        <a
          href={addressOf('printReport', { reportId: report.id, as: 'html' })}
          target="_blank"
          rel="noopener"
        >
          {text.print}
        </a>
      </p>
    </header>
  );
}

function Notes({ report }: { report: ReportView }): React.ReactNode {
  const { reports: text } = useWords();
  const lang = useLang();
  return (
    <section aria-labelledby="notes-title">
      <h2 id="notes-title">{text.notes}</h2>
      <ul>
        {(lang === 'en' ? report.notesEn : report.notes).map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </section>
  );
}
