import { useQuery } from '@tanstack/react-query';
import { momentText } from '@motcua/ui/dates';
import { useState } from 'react';
import { useAct } from '../act.ts';
import { useWords } from '../lang.ts';
import { tell } from '../notices.ts';
import { handoverUrl, printPage } from '../parts/print.ts';
import { handovers } from '../queries.ts';
import { ActDialog, type ActProps } from './dialog.tsx';
import { given, TextField } from './text-field.tsx';

/** Hand the papers of one dossier to the authority; several at once go through the screen of hand-overs. */
export function HandOverDialog({ dossier, onClose }: ActProps): React.ReactNode {
  const words = useWords();
  const { dialogs } = words;
  const [note, setNote] = useState('');
  const handOver = useAct('handOverDossiers', (made) => {
    tell(words.done.handedOver, `${dialogs.handOverNumber} ${made.number}`);
    printPage(handoverUrl(made.id));
    onClose();
  });
  return (
    <ActDialog
      title={words.acts.handOverDossiers}
      submit={words.acts.handOverDossiers}
      pending={handOver.isPending}
      ready
      onClose={onClose}
      onSubmit={() =>
        handOver.mutate({
          kind: 'DOSSIER',
          toUnit: dossier.authority.key,
          dossierIds: [dossier.id],
          ...given('note', note),
        })
      }
    >
      <p className="soft">{dialogs.handOverOne}</p>
      <p>
        {dialogs.toUnit}: <strong>{dossier.authority.name}</strong>
        {dossier.transfer !== null && ` · ${words.handovers.by} ${momentText(dossier.transfer.dueAt)}`}
      </p>
      <TextField label={words.words.note} least={0} most={500} value={note} onChange={setNote} />
    </ActDialog>
  );
}

/** Confirm that the papers have come; the whole slip is received. */
export function ReceiveDialog({ dossier, onClose }: ActProps): React.ReactNode {
  const words = useWords();
  const list = useQuery(handovers);
  const slip = list.data?.items.find(
    (one) => one.receivedAt === null && one.dossiers.some((paper) => paper.dossierId === dossier.id),
  );
  const receive = useAct('receiveHandover', () => {
    tell(words.done.received);
    onClose();
  });
  return (
    <ActDialog
      title={words.acts.receiveHandover}
      submit={words.acts.receiveHandover}
      pending={receive.isPending || list.isPending}
      ready={slip !== undefined}
      onClose={onClose}
      onSubmit={() => {
        if (slip !== undefined) receive.mutate({ handoverId: slip.id });
      }}
    >
      {slip === undefined ? (
        <p className="hint wait">◐ {list.isPending ? words.list.loading : words.dialogs.noHandover}</p>
      ) : (
        <>
          <p>
            {words.dialogs.handOverNumber} <strong>{slip.number}</strong> · {slip.from.name} · {slip.givenBy},{' '}
            {momentText(slip.givenAt)}
          </p>
          <ul>
            {slip.dossiers.map((one) => (
              <li key={one.dossierId}>
                <span className="code">{one.code}</span> {one.procedureName}
              </li>
            ))}
          </ul>
        </>
      )}
    </ActDialog>
  );
}
