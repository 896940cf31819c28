import { Checkbox } from '@mantine/core';
import { momentText } from '@motcua/ui/dates';
import { useState } from 'react';
import { useAct } from '../act.ts';
import { useWords } from '../lang.ts';
import { tell } from '../notices.ts';
import { MomentField } from '../parts/moment-field.tsx';
import { useServerNow } from '../shell/clock.tsx';
import { ActDialog, type ActProps } from './dialog.tsx';
import { says, TextField } from './text-field.tsx';

const LEAST = 3;
const LEAST_FINDINGS = 10;

/** Verify on the spot: when, where, with whom. */
export function BeginVerificationDialog({ dossier, onClose }: ActProps): React.ReactNode {
  const words = useWords();
  const { dialogs } = words;
  const { now } = useServerNow();
  const [at, setAt] = useState<string | undefined>(now);
  const [place, setPlace] = useState('');
  const [participants, setParticipants] = useState('');
  const [applicantPresent, setApplicantPresent] = useState(false);
  const begin = useAct('beginVerification', () => {
    tell(words.done.verificationBegun);
    onClose();
  });
  return (
    <ActDialog
      title={words.acts.beginVerification}
      submit={words.acts.beginVerification}
      pending={begin.isPending}
      ready={at !== undefined && says(place, LEAST) && says(participants, LEAST)}
      onClose={onClose}
      onSubmit={() => {
        if (at !== undefined)
          begin.mutate({
            dossierId: dossier.id,
            at,
            place: place.trim(),
            participants: participants.trim(),
            applicantPresent,
          });
      }}
    >
      <MomentField label={dialogs.time} start={now} onChange={setAt} />
      <TextField label={dialogs.place} least={LEAST} most={300} rows={1} value={place} onChange={setPlace} />
      <TextField
        label={dialogs.participants}
        least={LEAST}
        most={1000}
        value={participants}
        onChange={setParticipants}
      />
      <Checkbox
        label={dialogs.applicantPresent}
        checked={applicantPresent}
        onChange={(event) => setApplicantPresent(event.currentTarget.checked)}
      />
    </ActDialog>
  );
}

/** What the verification found. */
export function EndVerificationDialog({ dossier, onClose }: ActProps): React.ReactNode {
  const words = useWords();
  const [findings, setFindings] = useState('');
  const end = useAct('endVerification', () => {
    tell(words.done.verificationEnded);
    onClose();
  });
  const { verification } = dossier;
  return (
    <ActDialog
      title={words.acts.endVerification}
      submit={words.acts.endVerification}
      pending={end.isPending}
      ready={says(findings, LEAST_FINDINGS)}
      wide
      onClose={onClose}
      onSubmit={() => end.mutate({ dossierId: dossier.id, findings: findings.trim() })}
    >
      {verification !== null && (
        <p>
          {momentText(verification.at)} · {verification.place} · {verification.participants}
        </p>
      )}
      <TextField
        label={words.dialogs.findings}
        least={LEAST_FINDINGS}
        most={5000}
        rows={6}
        value={findings}
        onChange={setFindings}
      />
    </ActDialog>
  );
}
