import { Button } from '@mantine/core';
import type { ReportView } from '@motcua/contract/reports';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useAct } from '../../act.ts';
import { ActDialog } from '../../acts/dialog.tsx';
import { says, TextField } from '../../acts/text-field.tsx';
import { useWords } from '../../lang.ts';
import { tell } from '../../notices.ts';

type Asked = 'COMMENT' | 'FREEZE' | 'SIGN' | 'AMEND';

/** What the reader may do with the report now; each step says what it means before it is taken. */
export function ReportActs({ report }: { report: ReportView }): React.ReactNode {
  const { reports: text } = useWords();
  const [asked, setAsked] = useState<Asked>();
  const may = (act: ReportView['allowed'][number]): boolean => report.allowed.includes(act);
  const build = useAct('buildReport', () => tell(text.built));
  const close = (): void => setAsked(undefined);
  if (report.allowed.length === 0) return null;
  return (
    <div className="act-bar">
      {may('signReport') && <Button onClick={() => setAsked('SIGN')}>{text.sign}</Button>}
      {may('freezeReport') && <Button onClick={() => setAsked('FREEZE')}>{text.freeze}</Button>}
      {may('buildReport') && (
        <Button
          variant="default"
          loading={build.isPending}
          onClick={() =>
            build.mutate({
              kind: report.kind,
              from: report.from,
              to: report.to,
              ...(report.unit === null ? {} : { unit: report.unit.key }),
            })
          }
        >
          {text.buildAgain}
        </Button>
      )}
      {may('commentReport') && (
        <Button variant="default" onClick={() => setAsked('COMMENT')}>
          {text.comment}
        </Button>
      )}
      {may('amendReport') && (
        <Button variant="default" onClick={() => setAsked('AMEND')}>
          {text.amend}
        </Button>
      )}
      {report.status === 'DRAFT' && !report.balanced && <span className="late">▲ {text.freezeHolds}</span>}
      {asked === 'SIGN' && <Sign reportId={report.id} onClose={close} />}
      {asked === 'FREEZE' && <Freeze reportId={report.id} onClose={close} />}
      {asked === 'COMMENT' && <Comment reportId={report.id} onClose={close} />}
      {asked === 'AMEND' && <Amend reportId={report.id} onClose={close} />}
    </div>
  );
}

interface StepProps {
  reportId: string;
  onClose: () => void;
}

function Sign({ reportId, onClose }: StepProps): React.ReactNode {
  const { reports: text } = useWords();
  const act = useAct('signReport', () => {
    tell(text.signed);
    onClose();
  });
  return (
    <ActDialog
      title={text.sign}
      submit={text.sign}
      pending={act.isPending}
      ready
      onSubmit={() => act.mutate({ reportId })}
      onClose={onClose}
    >
      <p>{text.signWhy}</p>
    </ActDialog>
  );
}

function Freeze({ reportId, onClose }: StepProps): React.ReactNode {
  const { reports: text } = useWords();
  const act = useAct('freezeReport', () => {
    tell(text.frozen);
    onClose();
  });
  return (
    <ActDialog
      title={text.freeze}
      submit={text.freeze}
      pending={act.isPending}
      ready
      onSubmit={() => act.mutate({ reportId })}
      onClose={onClose}
    >
      <p>{text.freezeWhy}</p>
    </ActDialog>
  );
}

function Comment({ reportId, onClose }: StepProps): React.ReactNode {
  const { reports: text } = useWords();
  const [said, setSaid] = useState('');
  const act = useAct('commentReport', () => {
    tell(text.commented);
    onClose();
  });
  return (
    <ActDialog
      title={text.comment}
      submit={text.comment}
      pending={act.isPending}
      ready={says(said, 3)}
      onSubmit={() => act.mutate({ reportId, text: said.trim() })}
      onClose={onClose}
    >
      <TextField
        label={text.commentText}
        hint={text.commentHint}
        least={3}
        most={3000}
        rows={4}
        value={said}
        onChange={setSaid}
      />
    </ActDialog>
  );
}

function Amend({ reportId, onClose }: StepProps): React.ReactNode {
  const { reports: text } = useWords();
  const navigate = useNavigate();
  const [reason, setReason] = useState('');
  const act = useAct('amendReport', (amendment) => {
    tell(text.amended);
    onClose();
    void navigate(`/bao-cao/${amendment.id}`);
  });
  return (
    <ActDialog
      title={text.amend}
      submit={text.amend}
      pending={act.isPending}
      ready={says(reason, 5)}
      onSubmit={() => act.mutate({ reportId, reason: reason.trim() })}
      onClose={onClose}
    >
      <p className="hint wait">◐ {text.amendWhy}</p>
      <TextField label={text.amendReason} least={5} most={1000} value={reason} onChange={setReason} />
    </ActDialog>
  );
}
