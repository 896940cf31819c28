import { Button } from '@mantine/core';
import type { AlertKind, AlertView } from '@motcua/contract/deadlines';
import type { DelayCause } from '@motcua/rules/dossier';
import { momentText } from '@motcua/ui/dates';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAct } from '../act.ts';
import { CauseSelect } from '../acts/delay-cause.tsx';
import { says, TextField } from '../acts/text-field.tsx';
import { useLang, useWords } from '../lang.ts';
import { tell } from '../notices.ts';
import type { Words } from '../words/vi.ts';

/** Where an alert about no single dossier leads. */
const LEADS: Partial<Record<AlertKind, { to: string; label: (words: Words) => string }>> = {
  TRANSFER_WAITING: { to: '/ban-giao', label: ({ handovers }) => handovers.title },
  OFFLINE_ASIDE: { to: '/thiet-bi', label: ({ devices }) => devices.title },
  LETTERS_STUCK: { to: '/hang-doi', label: ({ queuesPage }) => queuesPage.title },
  UNUSUAL_LOOKS: { to: '/bat-thuong', label: ({ nav }) => nav.findings },
  DUE_TODAY: { to: '/viec/DUE_TODAY', label: ({ queues }) => queues.DUE_TODAY },
};

interface AlertItemProps {
  alert: AlertView;
  /** The list closes when one goes to the dossier. */
  onLeave: () => void;
}

/** One alert: what it is about, until when; opened, answered or put away. */
export function AlertItem({ alert, onLeave }: AlertItemProps): React.ReactNode {
  const words = useWords();
  const { alerts } = words;
  const lang = useLang();
  const [answering, setAnswering] = useState(false);
  const close = useAct('closeAlert', () => tell(alerts.closed));
  const lead = LEADS[alert.kind];
  const asks = alert.kind === 'CAUSE_ASKED';
  return (
    <li className={alert.readAt === null ? 'unread' : undefined}>
      <p>{lang === 'en' ? alert.textEn : alert.text}</p>
      <p className="soft">
        {alert.unit.shortName} · {alerts.due} {momentText(alert.due)}
      </p>
      <div className="row">
        {alert.dossierId !== null ? (
          <Link to={`/ho-so/${alert.dossierId}`} onClick={onLeave}>
            {alerts.dossier}
          </Link>
        ) : (
          lead !== undefined && (
            <Link to={lead.to} onClick={onLeave}>
              {lead.label(words)}
            </Link>
          )
        )}
        {asks ? (
          <button
            type="button"
            className="link"
            aria-expanded={answering}
            onClick={() => setAnswering(!answering)}
          >
            {alerts.answer}
          </button>
        ) : alert.kind === 'OFFLINE_CONDITION' ? null : (
          <button
            type="button"
            className="link"
            disabled={close.isPending}
            onClick={() => close.mutate({ alertId: alert.id })}
          >
            {alerts.done}
          </button>
        )}
      </div>
      {answering && <CauseAnswer alertId={alert.id} />}
    </li>
  );
}

const LEAST = 3;

/** The owner names the cause; whoever asked is told. */
function CauseAnswer({ alertId }: { alertId: string }): React.ReactNode {
  const words = useWords();
  const [cause, setCause] = useState<DelayCause>();
  const [text, setText] = useState('');
  const answer = useAct('answerCause', () => tell(words.alerts.answered));
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (cause !== undefined && says(text, LEAST)) answer.mutate({ alertId, cause, text: text.trim() });
      }}
    >
      <CauseSelect label={words.dialogs.delayCause} value={cause} onChange={setCause} />
      <TextField label={words.dialogs.reasonText} least={LEAST} most={1000} value={text} onChange={setText} />
      <div className="row end">
        <Button type="submit" loading={answer.isPending} disabled={cause === undefined || !says(text, LEAST)}>
          {words.alerts.send}
        </Button>
      </div>
    </form>
  );
}
