import type { FindingView } from '@motcua/contract/audit';
import { useState } from 'react';
import { useAct } from '../../act.ts';
import { ActDialog } from '../../acts/dialog.tsx';
import { says, TextField } from '../../acts/text-field.tsx';
import { useLang, useWords } from '../../lang.ts';
import { tell } from '../../notices.ts';

const LEAST = 10;

/** The unit explains, once. */
export function AnswerFinding({
  finding,
  onClose,
}: {
  finding: FindingView;
  onClose: () => void;
}): React.ReactNode {
  const { findings: text } = useWords();
  const lang = useLang();
  const [said, setSaid] = useState('');
  const act = useAct('answerFinding', () => {
    tell(text.answered);
    onClose();
  });
  return (
    <ActDialog
      title={lang === 'en' ? finding.titleEn : finding.title}
      submit={text.answer}
      pending={act.isPending}
      ready={says(said, LEAST)}
      onSubmit={() => act.mutate({ findingId: finding.id, text: said.trim() })}
      onClose={onClose}
    >
      <p>{lang === 'en' ? finding.textEn : finding.text}</p>
      <TextField
        label={text.answerText}
        hint={text.answerHint}
        least={LEAST}
        most={3000}
        rows={4}
        value={said}
        onChange={setSaid}
      />
    </ActDialog>
  );
}
