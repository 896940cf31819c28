import type { LedgerRow } from '@motcua/contract/audit';
import { useAct } from '../../act.ts';
import { useLang, useWords } from '../../lang.ts';
import { tell } from '../../notices.ts';
import { VerdictDialog } from '../../parts/verdict.tsx';

/** The control office upholds an objection or not; once. */
export function AnswerObjection({ row, onClose }: { row: LedgerRow; onClose: () => void }): React.ReactNode {
  const { ledger: text } = useWords();
  const lang = useLang();
  const act = useAct('answerObjection', () => {
    tell(text.sent);
    onClose();
  });
  return (
    <VerdictDialog
      title={`${text.answer}: ${row.code}`}
      question={text.verdict}
      yes={text.upholdIt}
      no={text.rejectIt}
      words={{ label: text.answerText, hint: text.answerHint, leastForYes: 5, leastForNo: 5, most: 2000 }}
      submit={text.send}
      pending={act.isPending}
      onSubmit={({ yes, text: said }) => act.mutate({ entryId: row.id, upheld: yes, text: said })}
      onClose={onClose}
    >
      <p>
        <strong>{text.kinds[row.kind]}</strong> · {row.officer.fullName}, {row.unit.name}:{' '}
        {lang === 'en' ? row.reasonTextEn : row.reasonText}
        {row.text !== '' && ` – ${row.text}`}
      </p>
      <p className="hint wait">
        {text.objected}: {row.objection === null || row.objection === '' ? text.noWords : row.objection}
      </p>
    </VerdictDialog>
  );
}
