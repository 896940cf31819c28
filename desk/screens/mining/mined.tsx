import type { SavingView } from '@motcua/contract/mining';
import type { Output } from '@motcua/contract/operations';
import { formatDecimal } from '@motcua/rules/text';
import { useQuery } from '@tanstack/react-query';
import { countText } from '../../figures.ts';
import { useLang } from '../../lang.ts';
import { Loading } from '../../parts/loading.tsx';
import { WideTable } from '../../parts/wide-table.tsx';
import { stepName } from '../../step-name.ts';
import { useDesignWords } from '../../words/design.ts';
import { DossierLinks } from './dossier-links.tsx';
import { Head } from './head.tsx';
import { hoursText, miningOf, type Asked } from './queries.ts';

type MinedView = Output<'getMining'>;

/** What the records tell by themselves: first what would save most days, then the real way with its loops and hand-overs. */
export function Mined({ asked }: { asked: Asked }): React.ReactNode {
  const { mining: text } = useDesignWords();
  const { data, error, refetch } = useQuery(miningOf(asked));
  if (data === undefined) return <Loading error={error} onRetry={() => void refetch()} />;
  if (data.dossiers === 0) return <p className="teach">{text.none}</p>;
  return (
    <div className="stack">
      <Head {...data} />
      <Savings savings={data.savings} />
      <Rework mined={data} />
      <RealGraph mined={data} />
      <HandOvers handOvers={data.handOvers} />
    </div>
  );
}

function Savings({ savings }: { savings: readonly SavingView[] }): React.ReactNode {
  const { mining: text } = useDesignWords();
  const lang = useLang();
  if (savings.length === 0) return <p className="teach">{text.noSavings}</p>;
  return (
    <section className="stack">
      <WideTable
        caption={text.savings}
        heads={['', text.cause, text.unit, text.saves, text.affected, text.worst]}
        numbers={[0, 3, 4]}
      >
        {savings.map((saving, index) => (
          <tr key={`${saving.cause}${saving.step.key}${saving.from?.key ?? ''}${saving.unit?.key ?? ''}`}>
            <td className="number">{index + 1}</td>
            <th scope="row">
              {text.causes[saving.cause]
                .replace('{step}', stepName(saving.step, lang))
                .replace('{from}', saving.from === null ? '' : stepName(saving.from, lang))}
            </th>
            <td>{saving.unit?.name}</td>
            <td className="number">
              <strong>{formatDecimal(saving.days, 1, lang)}</strong>
            </td>
            <td className="number">{countText(saving.dossiers, lang)}</td>
            <td>
              <DossierLinks dossiers={saving.worst} />
            </td>
          </tr>
        ))}
      </WideTable>
      <p className="soft">{text.savingsHint}</p>
    </section>
  );
}

function Rework({ mined: { rework } }: { mined: MinedView }): React.ReactNode {
  const { mining: text } = useDesignWords();
  const lang = useLang();
  if (rework.length === 0) return <p className="soft">✓ {text.noRework}</p>;
  return (
    <WideTable caption={text.rework} heads={[text.from, text.to, text.times, text.effort]} numbers={[2, 3]}>
      {rework.map(({ from, to, count, effort }) => (
        <tr key={`${from.key} ${to.key}`}>
          <th scope="row">{stepName(from, lang)}</th>
          <td>{stepName(to, lang)}</td>
          <td className="number">{countText(count, lang)}</td>
          <td className="number">{hoursText(effort, lang)}</td>
        </tr>
      ))}
    </WideTable>
  );
}

function RealGraph({ mined: { graph, concurrency } }: { mined: MinedView }): React.ReactNode {
  const { mining: text } = useDesignWords();
  const lang = useLang();
  return (
    <>
      <WideTable caption={text.graph} heads={[text.from, text.to, text.times, text.waited]} numbers={[2, 3]}>
        {graph.map(({ from, to, count, waited }) => (
          <tr key={`${from.key} ${to.key}`}>
            <th scope="row">{stepName(from, lang)}</th>
            <td>{stepName(to, lang)}</td>
            <td className="number">{countText(count, lang)}</td>
            <td className="number">{hoursText(waited, lang)}</td>
          </tr>
        ))}
      </WideTable>
      {concurrency.length > 0 && (
        <WideTable caption={text.together} heads={[text.step, text.step, '', text.affected]} numbers={[3]}>
          {concurrency.map(({ a, b, how, dossiers }) => (
            <tr key={`${a.key} ${b.key}`}>
              <th scope="row">{stepName(a, lang)}</th>
              <td>{stepName(b, lang)}</td>
              <td>{text.how[how]}</td>
              <td className="number">{countText(dossiers, lang)}</td>
            </tr>
          ))}
        </WideTable>
      )}
    </>
  );
}

function HandOvers({ handOvers }: { handOvers: MinedView['handOvers'] }): React.ReactNode {
  const { mining: text } = useDesignWords();
  const lang = useLang();
  const { units, unitsPerDossier, personsPerDossier } = handOvers;
  return (
    <section className="stack">
      <WideTable
        caption={text.handOvers}
        heads={[text.from, text.to, text.times, text.waited]}
        numbers={[2, 3]}
      >
        {units.map(({ from, to, count, mean }) => (
          <tr key={`${from.key} ${to.key}`}>
            <th scope="row">{from.name}</th>
            <td>{to.name}</td>
            <td className="number">{countText(count, lang)}</td>
            <td className="number">{hoursText(mean, lang)}</td>
          </tr>
        ))}
      </WideTable>
      <p className="soft">
        {text.perDossier
          .replace('{units}', hoursText(unitsPerDossier, lang))
          .replace('{persons}', hoursText(personsPerDossier, lang))}
      </p>
    </section>
  );
}
