import { Button, FileButton, TextInput } from '@mantine/core';
import type { AssistedView } from '@motcua/contract/assisted';
import { CONFIRMATIONS } from '@motcua/rules/dossier';
import { momentText } from '@motcua/ui/dates';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAct } from '../../act.ts';
import { upload } from '../../acts/upload.ts';
import { client, noteEndOfSession, queryClient } from '../../client.ts';
import { useAltKey, useFirstFocus } from '../../key-hooks.ts';
import { tellFailure } from '../../notices.ts';
import { Loading } from '../../parts/loading.tsx';
import { printPage, readBackUrl } from '../../parts/print.ts';
import { useAssistedWords } from '../../words/assisted.ts';
import { Signatures } from './signatures.tsx';

/** The person may answer on his own phone at any moment. */
const ASK_AGAIN_MS = 3_000;

interface ConfirmProps {
  dossierId: string;
  onBack: () => void;
  onNext: () => void;
}

/** Everything is read back; the person says yes in one of three ways, and by that it is sent. */
export function Confirm({ dossierId, onBack, onNext }: ConfirmProps): React.ReactNode {
  const { assisted: text } = useAssistedWords();
  const queryKey = ['work', 'assisted', dossierId];
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: ({ signal }) => client.getAssisted({ dossierId }, { signal }),
    refetchInterval: ({ state }) => (state.data?.submittedAt === null ? ASK_AGAIN_MS : false),
  });
  const ask = useAct('askConfirmation', (view) => {
    queryClient.setQueryData(queryKey, view);
    if (view.asked?.how === 'SHEET') printPage(readBackUrl(dossierId));
  });
  if (data === undefined) return <Loading error={error} onRetry={() => void refetch()} />;
  if (data.submittedAt !== null) return <Sent view={data} onNext={onNext} />;
  const signed = data.signatures.every(({ standing }) => standing === 'SIGNED');
  const closed = { CODE: text.noPhone, PORTAL: text.noAccount, SHEET: '' };
  return (
    <section className="block stack" aria-labelledby="confirm-title">
      <h2 id="confirm-title">{text.confirmTitle}</h2>
      <p>
        <strong>{data.applicantName}</strong> · {data.procedureName} ·{' '}
        <span className="code">{data.submissionCode}</span>
      </p>
      {data.signatures.length > 0 && <Signatures dossierId={dossierId} signatures={data.signatures} />}
      <p>{text.readBack}</p>
      <div className="row">
        {CONFIRMATIONS.map((how) => (
          <Button
            key={how}
            variant={data.asked?.how === how ? 'filled' : 'default'}
            disabled={!signed || !data.ways.includes(how)}
            title={signed ? (data.ways.includes(how) ? undefined : closed[how]) : text.signFirst}
            loading={ask.isPending && ask.variables.how === how}
            onClick={() => ask.mutate({ dossierId, how })}
          >
            {text.ways[how]}
          </Button>
        ))}
        <Button variant="default" onClick={() => printPage(readBackUrl(dossierId))}>
          {text.print}
        </Button>
        <Button variant="subtle" onClick={onBack}>
          {text.back}
        </Button>
      </div>
      {data.asked !== null && <Asked dossierId={dossierId} asked={data.asked} />}
    </section>
  );
}

/** What is waited for now, and the field for it. */
function Asked({
  dossierId,
  asked,
}: {
  dossierId: string;
  asked: NonNullable<AssistedView['asked']>;
}): React.ReactNode {
  const { assisted: text } = useAssistedWords();
  const open = asked.standing === 'OPEN';
  return (
    <div className="stack">
      <output className={open ? 'wait' : 'late'}>
        {open ? '◐' : '▲'} {text.standings[asked.standing]}
        {asked.reason !== null && `: ${asked.reason}`}
      </output>
      {open && asked.how === 'CODE' && <Code dossierId={dossierId} asked={asked} />}
      {open && asked.how === 'PORTAL' && <p>{text.waiting}</p>}
      {open && asked.how === 'SHEET' && <Sheet dossierId={dossierId} />}
    </div>
  );
}

function Code({
  dossierId,
  asked,
}: {
  dossierId: string;
  asked: NonNullable<AssistedView['asked']>;
}): React.ReactNode {
  const { assisted: text } = useAssistedWords();
  const [code, setCode] = useState('');
  const first = useFirstFocus<HTMLInputElement>();
  const confirm = useAct('confirmAssisted');
  const send = (): void => confirm.mutate({ dossierId, code });
  return (
    <>
      <p
        className={asked.failure === null ? 'soft' : 'fault'}
        role={asked.failure === null ? undefined : 'alert'}
      >
        {text.sentTo(asked.phoneEnding ?? '')},{' '}
        {asked.failure !== null
          ? `${text.failed} ${asked.failure}`
          : asked.sentAt === null
            ? text.sending
            : `${text.sentAt} ${momentText(asked.sentAt)}, ${text.until} ${momentText(asked.expiresAt ?? asked.sentAt)}`}
      </p>
      <div className="row">
        <TextInput
          ref={first}
          label={text.code}
          inputMode="numeric"
          autoComplete="off"
          maxLength={12}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            send();
          }}
        />
        <Button loading={confirm.isPending} onClick={send}>
          {text.submitCode}
        </Button>
      </div>
    </>
  );
}

function Sheet({ dossierId }: { dossierId: string }): React.ReactNode {
  const { assisted: text } = useAssistedWords();
  const [sending, setSending] = useState(false);
  const confirm = useAct('confirmAssisted');
  const send = async (file: File): Promise<void> => {
    setSending(true);
    try {
      const { id } = await upload(dossierId, file, () => undefined);
      await confirm.mutateAsync({ dossierId, sheetFile: id }).catch(() => undefined);
    } catch (error) {
      if (!noteEndOfSession(error)) tellFailure(error);
    } finally {
      setSending(false);
    }
  };
  return (
    <FileButton
      accept="application/pdf,image/png,image/jpeg"
      onChange={(file) => {
        if (file !== null) void send(file);
      }}
    >
      {(props) => (
        <Button {...props} loading={sending || confirm.isPending}>
          {text.sheet}
        </Button>
      )}
    </FileButton>
  );
}

function Sent({ view, onNext }: { view: AssistedView; onNext: () => void }): React.ReactNode {
  const { assisted: text } = useAssistedWords();
  const first = useFirstFocus<HTMLButtonElement>();
  useAltKey('n', onNext);
  return (
    <section className="block stack" aria-labelledby="sent-title">
      <h2 id="sent-title">
        <span className="ok" aria-hidden="true">
          ✓
        </span>{' '}
        {text.done}
      </h2>
      <p className="big code">{view.submissionCode}</p>
      <p>
        {view.applicantName} · {view.procedureName}
      </p>
      <Button ref={first} onClick={onNext} rightSection={<kbd>Alt N</kbd>}>
        {text.next}
      </Button>
    </section>
  );
}
