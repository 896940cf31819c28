import { Button } from '@mantine/core';
import type { AuthorityView } from '@motcua/contract/authority';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../client.ts';
import { useWords } from '../../lang.ts';
import { Loading } from '../../parts/loading.tsx';
import { UnitAndDayFields, useUnitAndDay } from '../../parts/unit-and-day.tsx';
import { WideTable } from '../../parts/wide-table.tsx';
import { myAuthorities } from '../../queries.ts';
import { AnswerAuthority, type Answer } from './answer-authority.tsx';
import { AuthorityRow } from './authority-row.tsx';
import { GiveAuthority } from './give-authority.tsx';

/** LD05: the authority calendar of a unit, and what waits for the officer's own word. */
export function Authorities(): React.ReactNode {
  const words = useWords();
  const { authorities: text } = words;
  const { unit, date } = useUnitAndDay();
  const [asked, setAsked] = useState<{ authority: AuthorityView; answer: Answer }>();
  const [giving, setGiving] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ['work', 'authorities', unit, date],
    queryFn: ({ signal }) => client.listAuthorities({ unit, date }, { signal }),
    placeholderData: keepPreviousData,
  });
  const waiting = useQuery(myAuthorities).data?.waiting ?? [];
  const answer = (authority: AuthorityView) => (which: Answer) => setAsked({ authority, answer: which });
  const heads = [text.holder, text.decides, text.form, text.validity, text.document, text.standing];
  return (
    <section className="screen" aria-labelledby="authorities-title">
      <title>{`${text.title} – ${words.system}`}</title>
      <div className="screen-head">
        <h1 id="authorities-title">{text.title}</h1>
        <p className="soft">{text.intro}</p>
      </div>
      {waiting.length > 0 && (
        <WideTable caption={text.waiting} aside={waiting.length} className="authorities" heads={heads}>
          {waiting.map((one) => (
            <AuthorityRow key={one.id} authority={one} onAnswer={answer(one)} />
          ))}
        </WideTable>
      )}
      <UnitAndDayFields label={text.on}>
        {(data?.mayGrant === true || data?.mayPrepare === true) && (
          <Button className="ticks" onClick={() => setGiving(true)}>
            {text.give}
          </Button>
        )}
      </UnitAndDayFields>
      {data === undefined ? (
        <Loading error={error} onRetry={() => void refetch()} />
      ) : data.items.length === 0 ? (
        <p className="teach">{text.none}</p>
      ) : (
        <WideTable
          caption={`${text.caption} ${data.unit.name}`}
          aside={data.items.length}
          className="authorities"
          heads={heads}
        >
          {data.items.map((one) => (
            <AuthorityRow
              key={one.id ?? `${one.holder.accountId} ${one.position}`}
              authority={one}
              onAnswer={answer(one)}
            />
          ))}
        </WideTable>
      )}
      {asked !== undefined && <AnswerAuthority {...asked} onClose={() => setAsked(undefined)} />}
      {giving && data !== undefined && (
        <GiveAuthority unit={data.unit.key} now={data.at} onClose={() => setGiving(false)} />
      )}
    </section>
  );
}
