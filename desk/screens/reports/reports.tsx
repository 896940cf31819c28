import { NativeSelect } from '@mantine/core';
import { REPORT_KINDS, type ReportSummary } from '@motcua/contract/reports';
import { dateText, momentText } from '@motcua/ui/dates';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useAddress } from '../../address.ts';
import { client } from '../../client.ts';
import { useWords } from '../../lang.ts';
import { Loading } from '../../parts/loading.tsx';
import { UnitField } from '../../parts/unit-field.tsx';
import { WideTable } from '../../parts/wide-table.tsx';
import { useOffered } from '../../rights.ts';
import { useScope } from '../../units-today.ts';
import { BuildReport } from './build-report.tsx';
import { REPORT_MARKS } from './marks.ts';

/** KS07: the reports of a unit and of the province, and the building of new ones. */
export function Reports(): React.ReactNode {
  const words = useWords();
  const { period, reports: text } = words;
  const [params, change] = useAddress();
  const builds = useOffered('buildReport');
  const scope = useScope();
  const unit = params.get('don-vi') ?? undefined;
  const kind = REPORT_KINDS.find((one) => one === params.get('loai'));
  const { data, error, refetch } = useQuery({
    queryKey: ['work', 'reports', unit, kind],
    queryFn: ({ signal }) =>
      client.listReports(
        { ...(unit === undefined ? {} : { unit }), ...(kind === undefined ? {} : { kind }) },
        { signal },
      ),
  });
  return (
    <section className="screen" aria-labelledby="reports-title">
      <title>{`${text.title} – ${words.system}`}</title>
      <h1 id="reports-title">{text.title}</h1>
      {builds && scope !== undefined && <BuildReport scope={scope} />}
      <h2>{text.list}</h2>
      <search className="filters">
        <NativeSelect
          label={text.kind}
          value={kind ?? ''}
          onChange={(event) => change({ loai: event.currentTarget.value })}
          data={[
            { value: '', label: period.any },
            ...REPORT_KINDS.map((value) => ({ value, label: text.kinds[value] })),
          ]}
        />
        <UnitField
          all={period.any}
          {...(scope?.only === undefined ? {} : { only: scope.only })}
          value={unit}
          onChange={(key) => change({ 'don-vi': key })}
        />
      </search>
      {data === undefined ? (
        <Loading error={error} onRetry={() => void refetch()} />
      ) : data.items.length === 0 ? (
        <p className="teach">{text.empty}</p>
      ) : (
        <WideTable
          caption={text.list}
          aside={data.items.length}
          heads={[text.window, text.unit, text.kind, text.status, text.anomalies, text.builtAt]}
        >
          {data.items.map((report) => (
            <ReportRow key={report.id} report={report} />
          ))}
        </WideTable>
      )}
    </section>
  );
}

function ReportRow({ report }: { report: ReportSummary }): React.ReactNode {
  const { period, reports: text } = useWords();
  const { shape, tone } = REPORT_MARKS[report.status];
  return (
    <tr>
      <th scope="row" className="nowrap">
        <Link to={`/bao-cao/${report.id}`}>
          {dateText(report.from)} – {dateText(report.to)}
        </Link>
        {report.amendmentNo > 0 && (
          <span className="below wait">
            {text.amendment} {report.amendmentNo}
          </span>
        )}
      </th>
      <td>{report.unit?.name ?? period.province}</td>
      <td>{text.kinds[report.kind]}</td>
      <td className={`nowrap ${tone}`}>
        {shape} {text.states[report.status]}
      </td>
      <td className={report.balanced ? undefined : 'late'}>
        {report.balanced ? '' : `▲ ${text.unbalanced}, `}
        {report.anomalies === 0 ? '–' : report.anomalies}
      </td>
      <td className="nowrap">{momentText(report.builtAt)}</td>
    </tr>
  );
}
