import { NativeSelect } from '@mantine/core';
import { DEVIATION_KINDS, type DeviationKind } from '@motcua/rules/mining';
import type { DossierConformance } from '@motcua/contract/mining';
import { dateText } from '@motcua/ui/dates';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { countText, shareText } from '../../figures.ts';
import { useLang } from '../../lang.ts';
import { Loading } from '../../parts/loading.tsx';
import { More } from '../../parts/more.tsx';
import { WideTable } from '../../parts/wide-table.tsx';
import { stepName } from '../../step-name.ts';
import { useDesignWords } from '../../words/design.ts';
import { Head } from './head.tsx';
import { conformanceOf, hoursText, type Asked, type Conformed } from './queries.ts';

const SHAPES = {
  SKIPPED: '✕',
  EXTRA: '＋',
  OUT_OF_ORDER: '⇅',
  WRONG_ROLE: '◇',
  WRONG_UNIT: '◆',
  LATE: '▲',
} as const satisfies Record<DeviationKind, string>;

/** Each dossier against the version of the map it was accepted under. */
export function Conformance({ asked }: { asked: Asked }): React.ReactNode {
  const { mining: text } = useDesignWords();
  const lang = useLang();
  const [kind, setKind] = useState<DeviationKind>();
  const list = useInfiniteQuery(conformanceOf({ ...asked, ...(kind === undefined ? {} : { kind }) }));
  const [data] = list.data?.pages ?? [];
  if (data === undefined) return <Loading error={list.error} onRetry={() => void list.refetch()} />;
  if (data.dossiers === 0) return <p className="teach">{text.none}</p>;
  return (
    <div className="stack">
      <Head {...data} />
      <p>
        {text.conform}: <strong>{shareText(data.conform / data.dossiers, lang)}</strong> (
        {countText(data.conform, lang)}/{countText(data.dossiers, lang)}), {text.fitness.toLowerCase()}{' '}
        {shareText(data.fitness, lang)}
      </p>
      {data.deviations.length === 0 ? (
        <p className="teach">✓ {text.allConform}</p>
      ) : (
        <>
          <Deviations deviations={data.deviations} />
          <search className="filters">
            <NativeSelect
              label={text.deviation}
              value={kind ?? ''}
              onChange={(event) => setKind(DEVIATION_KINDS.find((one) => one === event.currentTarget.value))}
              data={[
                { value: '', label: text.anyDeviation },
                ...DEVIATION_KINDS.map((value) => ({ value, label: text.kinds[value] })),
              ]}
            />
          </search>
          <Dossiers items={list.data?.pages.flatMap(({ items }) => items) ?? []} total={data.total} />
          <More list={list} />
        </>
      )}
    </div>
  );
}

function Deviations({ deviations }: { deviations: Conformed['deviations'] }): React.ReactNode {
  const { mining: text } = useDesignWords();
  const lang = useLang();
  return (
    <WideTable
      caption={text.deviations}
      heads={[text.deviation, text.step, text.times, text.affected]}
      numbers={[2, 3]}
    >
      {deviations.map(({ kind, step, times, dossiers }) => (
        <tr key={`${kind} ${step?.key ?? ''}`}>
          <th scope="row">
            <Kind kind={kind} />
          </th>
          <td>{step === null ? text.wholeDossier : stepName(step, lang)}</td>
          <td className="number">{countText(times, lang)}</td>
          <td className="number">{countText(dossiers, lang)}</td>
        </tr>
      ))}
    </WideTable>
  );
}

function Kind({ kind }: { kind: DeviationKind }): React.ReactNode {
  const { mining: text } = useDesignWords();
  return (
    <span className={kind === 'LATE' ? 'wait' : 'late'}>
      <span aria-hidden="true">{SHAPES[kind]}</span> {text.kinds[kind]}
    </span>
  );
}

interface DossiersProps {
  items: readonly DossierConformance[];
  total: number;
}

function Dossiers({ items, total }: DossiersProps): React.ReactNode {
  const { mining: text } = useDesignWords();
  const lang = useLang();
  return (
    <WideTable
      caption={text.dossierList}
      aside={countText(total, lang)}
      heads={[text.affected, text.fitness, text.deviations]}
      numbers={[1]}
    >
      {items.map(({ dossier, acceptedAt, fitness, deviations }) => (
        <tr key={dossier.dossierId}>
          <th scope="row" className="nowrap">
            <Link to={`/ho-so/${dossier.dossierId}`} className="code">
              {dossier.code}
            </Link>
            <span className="below soft">{dateText(acceptedAt)}</span>
          </th>
          <td className="number">{shareText(fitness, lang)}</td>
          <td>
            <ul className="plain">
              {deviations.map((one, index) => (
                <li key={index}>
                  <Said deviation={one} />
                </li>
              ))}
            </ul>
          </td>
        </tr>
      ))}
    </WideTable>
  );
}

/** `Trễ hạn: Ký duyệt, 3,5 giờ` */
function Said({ deviation }: { deviation: DossierConformance['deviations'][number] }): React.ReactNode {
  const words = useDesignWords();
  const { mining: text } = words;
  const lang = useLang();
  const { kind, step, unit, role, hours } = deviation;
  const roles: Record<string, string> = words.roles;
  const more = [
    hours === null ? '' : `${hoursText(hours, lang)} ${text.hour}`,
    kind === 'WRONG_ROLE' && role !== null ? (roles[role] ?? role) : '',
    unit?.name ?? '',
  ].filter((one) => one !== '');
  return (
    <>
      <Kind kind={kind} />: {step === null ? text.wholeDossier : stepName(step, lang)}
      {more.length > 0 && <span className="soft"> ({more.join(', ')})</span>}
    </>
  );
}
