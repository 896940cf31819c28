import { Button, Textarea } from '@mantine/core';
import type { NoteView } from '@motcua/contract/workspace';
import { momentText } from '@motcua/ui/dates';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAct } from '../../act.ts';
import { useWords } from '../../lang.ts';
import { tell } from '../../notices.ts';
import { Loading } from '../../parts/loading.tsx';
import { notesOf } from '../../workspace-queries.ts';

const MOST = 2000;

/** What colleagues noted among themselves; the applicant never sees it. */
export function Notes({ dossierId }: { dossierId: string }): React.ReactNode {
  const { workspace: text } = useWords();
  const { data, error, refetch } = useQuery(notesOf(dossierId));
  return (
    <section className="block" aria-labelledby="notes-part">
      <h2 id="notes-part">{text.notes}</h2>
      {data === undefined ? (
        <Loading error={error} onRetry={() => void refetch()} />
      ) : (
        <>
          <p className="soft">{text.notesHint}</p>
          {data.mayWrite && <AddNote dossierId={dossierId} />}
          {data.items.length === 0 && <p className="soft">{text.noNotes}</p>}
          <ul className="rounds">
            {data.items.map((note) => (
              <Note key={note.id} note={note} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function AddNote({ dossierId }: { dossierId: string }): React.ReactNode {
  const { workspace: text } = useWords();
  const [note, setNote] = useState('');
  const add = useAct('addNote', () => {
    tell(text.noteKept);
    setNote('');
  });
  const said = note.trim();
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (said !== '' && !add.isPending) add.mutate({ dossierId, text: said });
      }}
    >
      <Textarea
        label={text.note}
        autosize
        minRows={1}
        maxRows={8}
        maxLength={MOST}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {said !== '' && (
        <Button type="submit" variant="default" loading={add.isPending}>
          {text.addNote}
        </Button>
      )}
    </form>
  );
}

function Note({ note }: { note: NoteView }): React.ReactNode {
  const { workspace: text } = useWords();
  const strike = useAct('strikeNote', () => tell(text.noteStruck));
  return (
    <li>
      <span className="soft">
        {note.by} · {note.unit.shortName} · {momentText(note.at)}
      </span>
      <p className="note">{note.struckAt === null ? note.text : <del>{note.text}</del>}</p>
      {note.struckAt !== null && (
        <p className="soft">
          {text.struck} {momentText(note.struckAt)}
        </p>
      )}
      {note.mayStrike && (
        <button
          type="button"
          className="link"
          disabled={strike.isPending}
          onClick={() => strike.mutate({ noteId: note.id })}
        >
          {text.strike}
          <span className="hidden"> {note.text}</span>
        </button>
      )}
    </li>
  );
}
