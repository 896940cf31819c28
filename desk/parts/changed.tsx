import { Button } from '@mantine/core';
import { momentText } from '@motcua/ui/dates';
import { useQuery } from '@tanstack/react-query';
import type { Begun } from '../begun.ts';
import { useLang, useWords } from '../lang.ts';
import { draftsOf } from '../workspace-queries.ts';
import { TextChanges } from './text-changes.tsx';

/** What others did to the dossier since this was begun, and by whom; what was typed stays, and may go on. */
export function Changed({ begun, title }: { begun: Begun; title: string }): React.ReactNode {
  const { workspace: text } = useWords();
  const lang = useLang();
  const { dossier, changes = [], at } = begun;
  const { data } = useQuery({ ...draftsOf(dossier.id), enabled: dossier.reader === 'OFFICER' });
  const drafts = data?.items ?? [];
  const saved = drafts.filter((one) => !one.sent && !one.own && Date.parse(one.at) >= Date.parse(at));
  const before = drafts.find((one) => Date.parse(one.at) < Date.parse(at));
  return (
    <section className="block waiting changed" role="alert">
      <h3>▲ {title}</h3>
      <ul>
        {changes.map((event) => (
          <li key={event.seq}>
            <strong>{event.actor}</strong> {momentText(event.at)}: {lang === 'en' ? event.textEn : event.text}
          </li>
        ))}
        {saved.toReversed().map((one) => (
          <li key={`draft-${one.number}`}>
            <strong>{one.by}</strong> {momentText(one.at)}: {text.savedDraft} {one.number}
            <TextChanges before={before?.text ?? ''} after={one.text} />
          </li>
        ))}
        {changes.length + saved.length === 0 && <li>{text.changedSomehow}</li>}
      </ul>
      {begun.possible ? (
        <div className="row spread">
          <p>{text.kept}</p>
          <Button variant="default" onClick={begun.goOn}>
            {text.goOn}
          </Button>
        </div>
      ) : (
        <p className="late">{text.notPossible}</p>
      )}
    </section>
  );
}
