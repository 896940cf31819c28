import { Button } from '@mantine/core';
import { momentText } from '@motcua/ui/dates';
import { useEffect } from 'react';
import { useAltKey, useFirstFocus } from '../../key-hooks.ts';
import { useWords } from '../../lang.ts';
import type { Item } from '../../offline/items.ts';
import { WithoutPrinter } from './without-printer.tsx';
import { printMarkup } from '../../parts/print.ts';

/** What was done for this person without network: its number, in letters large enough to copy by hand, and its paper. */
export function Done({ item, onNext }: { item: Item; onNext: () => void }): React.ReactNode {
  const words = useWords();
  const { intake, offline } = words;
  const { content } = item;
  const { acceptance } = content.item;
  const first = useFirstFocus<HTMLButtonElement>();
  useEffect(() => printMarkup(content.paper), [content.paper]);
  useAltKey('n', onNext);
  return (
    <section className="screen accepted" aria-labelledby="done-title">
      <h1 id="done-title">
        <span className="ok" aria-hidden="true">
          ✓
        </span>{' '}
        {acceptance === undefined ? offline.told : offline.accepted}
      </h1>
      <div className="two">
        <dl className="facts">
          <dt>{intake.code}</dt>
          <dd className="big code">{content.code ?? offline.later}</dd>
          {acceptance !== undefined && (
            <>
              <dt>{words.deadline.due}</dt>
              <dd className="big">
                {acceptance.printedDue === null ? words.list.noDue : momentText(acceptance.printedDue)}
              </dd>
            </>
          )}
          <dt>{intake.person}</dt>
          <dd>{content.item.applicant.fullName}</dd>
          <dt>{intake.procedure}</dt>
          <dd>{content.procedureName}</dd>
        </dl>
        <WithoutPrinter item={item} />
      </div>
      {acceptance?.conditional?.map(({ text }) => (
        <p key={text} className="wait">
          ◐ {words.conditions.title}: {text}
        </p>
      ))}
      <p className="soft">{offline.mark}</p>
      <div className="row">
        <Button ref={first} onClick={onNext} rightSection={<kbd>Alt N</kbd>}>
          {intake.next}
        </Button>
        <Button variant="default" onClick={() => printMarkup(content.paper)}>
          {offline.printAgain}
        </Button>
      </div>
    </section>
  );
}
