import { NativeSelect } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useAddress } from '../../address.ts';
import { client } from '../../client.ts';
import { localDay } from '../../dates.ts';
import { Loading } from '../../parts/loading.tsx';
import { NumberedPages } from '../../parts/numbered-pages.tsx';
import { UnitField } from '../../parts/unit-field.tsx';
import { viewIn, Views } from '../../parts/views.tsx';
import { useOffered, useUnitsOffered } from '../../rights.ts';
import { useServerNow } from '../../shell/clock.tsx';
import { useReceptionWords } from '../../words/receptions.ts';
import { Book } from './book.tsx';
import { Receptions } from './receptions.tsx';

const FIRST_YEAR = 2018;
const PAGE_ROWS = 50;

/** PH07: the register of a unit, one book a sector and year, in the order of its numbers. */
export function Register(): React.ReactNode {
  const words = useReceptionWords();
  const { register: text, receptions } = words;
  const [params, change] = useAddress();
  const thisYear = Number(localDay(useServerNow().now).slice(0, 4));
  const everywhere = useOffered('seeProvince');
  const own = useUnitsOffered('seeRegister');
  const unit = params.get('don-vi') ?? (everywhere ? undefined : own[0]);
  const year = Number(params.get('nam') ?? thisYear);
  const asked = params.get('linh-vuc') ?? undefined;
  const after = Number(params.get('sau') ?? 0);
  const view = viewIn(params, ['so', 'can-bo']);
  const { data, error, refetch, fetchStatus } = useQuery({
    queryKey: ['work', 'register', unit, asked, year, after],
    queryFn: ({ signal }) =>
      client.getRegister(
        {
          unit: unit ?? '',
          year,
          limit: PAGE_ROWS,
          ...(asked === undefined ? {} : { sector: asked }),
          ...(after === 0 ? {} : { after }),
        },
        { signal },
      ),
    enabled: unit !== undefined && view === 'so',
    placeholderData: keepPreviousData,
  });
  const sector = asked ?? data?.sectors[0]?.sector;
  const years = Array.from({ length: thisYear - FIRST_YEAR + 1 }, (_, index) => String(thisYear - index));
  return (
    <section className="screen" aria-labelledby="register-title">
      <title>{`${text.title} – ${words.system}`}</title>
      <h1 id="register-title">{text.title}</h1>
      <Views
        label={receptions.views}
        views={[
          ['so', receptions.book],
          ['can-bo', receptions.officers],
        ]}
        now={view}
      />
      <search className="filters">
        <UnitField
          {...(everywhere ? {} : { only: own })}
          value={unit}
          onChange={(key) => change({ 'don-vi': key, 'linh-vuc': undefined, sau: undefined })}
        />
        <NativeSelect
          label={text.year}
          value={String(year)}
          onChange={(event) =>
            change({ nam: event.currentTarget.value, 'linh-vuc': undefined, sau: undefined })
          }
          data={years}
        />
        {view === 'so' && (
          <NativeSelect
            label={text.sector}
            disabled={data === undefined || data.sectors.length === 0}
            value={sector ?? ''}
            onChange={(event) => change({ 'linh-vuc': event.currentTarget.value, sau: undefined })}
            data={(data?.sectors ?? []).map((one) => ({
              value: one.sector,
              label: `${one.sector} (${one.count})`,
            }))}
          />
        )}
      </search>
      {unit === undefined ? (
        <p className="teach">{words.units.pick}</p>
      ) : view === 'can-bo' ? (
        <Receptions unit={unit} year={year} />
      ) : data === undefined ? (
        <Loading error={fetchStatus === 'idle' ? error : null} onRetry={() => void refetch()} />
      ) : sector === undefined || data.items.length === 0 ? (
        <p className="teach">{text.empty}</p>
      ) : (
        <Book
          items={data.items}
          book={{ unit, sector, year }}
          total={data.sectors.find((one) => one.sector === sector)?.count ?? 0}
        />
      )}
      {view === 'so' && data !== undefined && (
        <NumberedPages
          label={text.title}
          previous={text.previous}
          next={text.more}
          after={after}
          numbers={data.items.map(({ seq }) => seq)}
          rows={PAGE_ROWS}
          onAfter={(sau) => change({ sau })}
        />
      )}
    </section>
  );
}
