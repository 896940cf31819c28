import { Checkbox } from '@mantine/core';
import type { RepresentationView } from '@motcua/contract/representation';
import { PROOFS } from '@motcua/rules/representation';
import { dateText } from '@motcua/ui/dates';
import { useState } from 'react';
import { useAct } from '../../act.ts';
import { ActDialog } from '../../acts/dialog.tsx';
import { says, TextField } from '../../acts/text-field.tsx';
import { useLang } from '../../lang.ts';
import { tell } from '../../notices.ts';
import { useRepresentationWords } from '../../words/representations.ts';

interface DeclaredActProps {
  declared: RepresentationView;
  unit: string;
  onDone: (after: RepresentationView) => void;
  onClose: () => void;
}

const LEAST = 3;

/** The paper before the officer says what was declared: he says that he has seen it. */
export function VerifyDeclared({ declared, unit, onDone, onClose }: DeclaredActProps): React.ReactNode {
  const { representations: text } = useRepresentationWords();
  const lang = useLang();
  const [seen, setSeen] = useState(false);
  const act = useAct('verifyRepresentation', (after) => {
    tell(text.verified);
    onDone(after);
    onClose();
  });
  const { paper } = declared;
  return (
    <ActDialog
      title={`${text.verifyTitle}: ${declared.agent.fullName} → ${declared.principal.fullName}`}
      submit={text.verifyTitle}
      pending={act.isPending}
      ready={seen}
      onSubmit={() => act.mutate({ representationId: declared.id, unit, confirmed: true })}
      onClose={onClose}
    >
      {paper !== null && (
        <p>
          <strong>
            {text.paperOf(PROOFS[paper.kind][lang], paper.number, dateText(paper.date), paper.issuer)}
          </strong>
        </p>
      )}
      <Checkbox label={text.seen} checked={seen} onChange={(event) => setSeen(event.currentTarget.checked)} />
      <p className="soft">{text.verifyWhy}</p>
    </ActDialog>
  );
}

/** It does not say what was declared; the reason is read by whoever declared it. */
export function RefuseDeclared({ declared, unit, onDone, onClose }: DeclaredActProps): React.ReactNode {
  const { representations: text } = useRepresentationWords();
  const [reason, setReason] = useState('');
  const act = useAct('verifyRepresentation', (after) => {
    tell(text.refused);
    onDone(after);
    onClose();
  });
  return (
    <ActDialog
      title={`${text.refuse}: ${declared.agent.fullName} → ${declared.principal.fullName}`}
      submit={text.refuse}
      pending={act.isPending}
      ready={says(reason, LEAST)}
      onSubmit={() =>
        act.mutate({ representationId: declared.id, unit, confirmed: false, reason: reason.trim() })
      }
      onClose={onClose}
    >
      <TextField label={text.refuseReason} least={LEAST} most={500} value={reason} onChange={setReason} />
      <p className="soft">{text.refuseWhy}</p>
    </ActDialog>
  );
}

/** A later paper shows that it no longer holds. */
export function EndDeclared({ declared, unit, onDone, onClose }: DeclaredActProps): React.ReactNode {
  const { representations: text } = useRepresentationWords();
  const [reason, setReason] = useState('');
  const act = useAct('endRepresentation', (after) => {
    tell(text.ended);
    onDone(after);
    onClose();
  });
  return (
    <ActDialog
      title={`${text.end}: ${declared.agent.fullName} → ${declared.principal.fullName}`}
      submit={text.end}
      pending={act.isPending}
      ready={says(reason, LEAST)}
      onSubmit={() => act.mutate({ representationId: declared.id, unit, reason: reason.trim() })}
      onClose={onClose}
    >
      <TextField label={text.endReason} least={LEAST} most={500} value={reason} onChange={setReason} />
      <p className="soft">{text.endWhy}</p>
    </ActDialog>
  );
}
