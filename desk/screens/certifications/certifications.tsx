import { Button, NativeSelect } from '@mantine/core';
import type { Output } from '@motcua/contract/operations';
import { momentText } from '@motcua/ui/dates';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { addressOf, useAddress } from '../../address.ts';
import { client } from '../../client.ts';
import { localDay } from '../../dates.ts';
import { countText } from '../../figures.ts';
import { useLang } from '../../lang.ts';
import { Loading } from '../../parts/loading.tsx';
import { NumberedPages } from '../../parts/numbered-pages.tsx';
import { printPage } from '../../parts/print.ts';
import { UnitField } from '../../parts/unit-field.tsx';
import { WideTable } from '../../parts/wide-table.tsx';
import { useOffered, useUnitsOffered } from '../../rights.ts';
import { useServerNow } from '../../shell/clock.tsx';
import { useCertificationWords } from '../../words/certification.ts';

const FIRST_YEAR = 2018;
const PAGE_ROWS = 50;

type Entry = Output<'listCertifications'>['items'][number];

/** QU09: the register of certifications of an authority and year, apart from that of dossiers, in the order of its numbers. */
export function Certifications(): React.ReactNode {
  const words = useCertificationWords();
  const { certification: text } = words;
  const lang = useLang();
  const [params, change] = useAddress();
  const thisYear = Number(localDay(useServerNow().now).slice(0, 4));
  const everywhere = useOffered('seeProvince');
  const own = useUnitsOffered('seeCertifications');
  const unit = params.get('don-vi') ?? (everywhere ? undefined : own[0]);
  const year = Number(params.get('nam') ?? thisYear);
  const after = Number(params.get('sau') ?? 0);
  const { data, error, refetch, fetchStatus } = useQuery({
    queryKey: ['work', 'certifications', unit, year, after],
    queryFn: ({ signal }) =>
      client.listCertifications(
        { unit: unit ?? '', year, limit: PAGE_ROWS, ...(after === 0 ? {} : { after }) },
        { signal },
      ),
    enabled: unit !== undefined,
    placeholderData: keepPreviousData,
  });
  const years = Array.from({ length: thisYear - FIRST_YEAR + 1 }, (_, index) => String(thisYear - index));
  return (
    <section className="screen" aria-labelledby="certifications-title">
      <title>{`${text.title} – ${words.system}`}</title>
      <h1 id="certifications-title">{text.title}</h1>
      <search className="filters">
        <UnitField
          {...(everywhere ? {} : { only: own })}
          value={unit}
          onChange={(key) => change({ 'don-vi': key, sau: undefined })}
        />
        <NativeSelect
          label={text.year}
          value={String(year)}
          onChange={(event) => change({ nam: event.currentTarget.value, sau: undefined })}
          data={years}
        />
      </search>
      {unit === undefined ? (
        <p className="teach">{words.units.pick}</p>
      ) : data === undefined ? (
        <Loading error={fetchStatus === 'idle' ? error : null} onRetry={() => void refetch()} />
      ) : data.items.length === 0 && after === 0 ? (
        <p className="teach">{text.empty}</p>
      ) : (
        <>
          <div className="row">
            <Button onClick={() => printPage(addressOf('printCertifications', { unit, year }))}>
              {text.print}
            </Button>
            <a
              href={addressOf('printCertifications', { unit, year, as: 'pdf' })}
              target="_blank"
              rel="noopener"
            >
              {text.pdf}
            </a>
          </div>
          <WideTable
            caption={`${text.caption}, ${year}`}
            aside={`${countText(data.total, lang)} ${text.entries}`}
            heads={[
              text.seq,
              text.at,
              text.requester,
              text.document,
              text.pages,
              text.signer,
              text.form,
              text.standing,
              text.dossier,
            ]}
            numbers={[4]}
          >
            {data.items.map((entry) => (
              <EntryRow key={entry.id} entry={entry} />
            ))}
          </WideTable>
          <NumberedPages
            label={text.title}
            previous={text.previous}
            next={text.more}
            after={after}
            numbers={data.items.map(({ seq }) => seq)}
            rows={PAGE_ROWS}
            onAfter={(sau) => change({ sau })}
          />
        </>
      )}
    </section>
  );
}

function EntryRow({ entry }: { entry: Entry }): React.ReactNode {
  const { certification: text } = useCertificationWords();
  return (
    <tr>
      <th scope="row">{entry.seq}</th>
      <td className="nowrap">{momentText(entry.certifiedAt)}</td>
      <td>{entry.requester}</td>
      <td>
        {entry.documentName}
        {entry.documentNumber !== null && <span className="below soft">{entry.documentNumber}</span>}
      </td>
      <td className="number">{entry.pages}</td>
      <td>{entry.signer}</td>
      <td>{text.copy[entry.copy]}</td>
      <td>
        {entry.revokedAt === null ? (
          <span className="ok">✓ {text.inForce}</span>
        ) : (
          <span className="late">
            ✕ {text.revokedAt(momentText(entry.revokedAt), entry.revokeReason ?? '')}
          </span>
        )}
      </td>
      <td>
        <Link className="code" to={`/ho-so/${entry.dossierId}`}>
          {entry.dossierCode}
        </Link>
      </td>
    </tr>
  );
}
