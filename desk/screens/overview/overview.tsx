import { momentText } from '@motcua/ui/dates';
import { useQuery } from '@tanstack/react-query';
import { useAddress } from '../../address.ts';
import { localDay, timeOfDay } from '../../dates.ts';
import { useWords } from '../../lang.ts';
import { Loading } from '../../parts/loading.tsx';
import { UnitField } from '../../parts/unit-field.tsx';
import { useServerNow } from '../../shell/clock.tsx';
import type { Scope } from '../../scope.ts';
import { useScope } from '../../units-today.ts';
import { AsOf } from './as-of.tsx';
import { overviewOf, tileIn, type Look } from './look.ts';
import { OWNERLESS } from './morning.ts';
import { OwnerlessList } from './ownerless-list.tsx';
import { Standing } from './standing.tsx';
import { Tiles } from './tiles.tsx';
import { UnitMorning } from './unit-morning.tsx';

/** LD01: the morning in five figures, now or as of a past moment; each opens the dossiers it counts. */
export function Overview(): React.ReactNode {
  const scope = useScope();
  if (scope === undefined) return <Loading error={null} onRetry={() => undefined} />;
  return <Morning scope={scope} />;
}

function Morning({ scope }: { scope: Scope }): React.ReactNode {
  const words = useWords();
  const { overview: text, period } = words;
  const [params, change] = useAddress();
  const today = localDay(useServerNow().now);
  const unit = params.get('don-vi') ?? scope.usual;
  const asOf = params.get('luc') ?? undefined;
  const tile = tileIn(params);
  const look: Look = {
    ...(unit === undefined ? {} : { unit }),
    ...(asOf === undefined ? {} : { asOf }),
  };
  const { data, error, refetch } = useQuery(overviewOf(look));
  // what is to be done is of now, and of one unit
  const own = asOf === undefined ? unit : undefined;
  return (
    <section className="screen overview" aria-labelledby="overview-title">
      <title>{`${text.title} – ${words.system}`}</title>
      <header>
        <h1 id="overview-title">{text.title}</h1>
        {data !== undefined && (
          <p className={asOf === undefined ? 'soft' : 'wait'} aria-live="polite">
            {data.unit?.name ?? period.province}, {text.asOf}{' '}
            <strong>
              {asOf === undefined && localDay(data.asOf) === today
                ? timeOfDay(data.asOf)
                : momentText(data.asOf)}
            </strong>
            {asOf !== undefined && ` – ◐ ${text.past}`}
          </p>
        )}
      </header>
      {data === undefined ? (
        <Loading error={error} onRetry={() => void refetch()} />
      ) : (
        <>
          <Tiles overview={data} open={tile} />
          {own !== undefined && <UnitMorning unit={own} />}
          {own !== undefined && params.get('o') === OWNERLESS ? (
            <OwnerlessList unit={own} />
          ) : tile === undefined ? (
            <p className="soft">{text.open}</p>
          ) : (
            <Standing
              key={tile}
              look={{ ...look, month: data.month }}
              tile={tile}
              counted={data.tiles.find((one) => one.tile === tile)?.count ?? 0}
              onDiffers={() => void refetch()}
            />
          )}
        </>
      )}
      <div className="look-at">
        {(scope.only === undefined || scope.only.length > 1) && (
          <UnitField
            {...(scope.province ? { all: period.province } : {})}
            {...(scope.only === undefined ? {} : { only: scope.only })}
            value={unit}
            onChange={(key) => change({ 'don-vi': key })}
          />
        )}
        <AsOf key={asOf ?? ''} asOf={asOf} onChange={(instant) => change({ luc: instant })} />
      </div>
    </section>
  );
}
