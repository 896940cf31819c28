import type { FindingView } from '@motcua/contract/audit';
import { useAct } from '../../act.ts';
import { useLang, useWords } from '../../lang.ts';
import { tell } from '../../notices.ts';
import { VerdictDialog } from '../../parts/verdict.tsx';

/** The control office accepts the explanation or not, with a conclusion. */
export function CloseFinding({
  finding,
  onClose,
}: {
  finding: FindingView;
  onClose: () => void;
}): React.ReactNode {
  const { findings: text } = useWords();
  const lang = useLang();
  const act = useAct('closeFinding', () => {
    tell(text.closed);
    onClose();
  });
  return (
    <VerdictDialog
      title={`${text.close}: ${lang === 'en' ? finding.titleEn : finding.title}`}
      question={text.verdict}
      yes={text.accept}
      no={text.notAccept}
      words={{ label: text.closeText, leastForYes: 5, leastForNo: 5, most: 2000 }}
      submit={text.close}
      pending={act.isPending}
      onSubmit={({ yes, text: said }) => act.mutate({ findingId: finding.id, accepted: yes, text: said })}
      onClose={onClose}
    >
      <p>{lang === 'en' ? finding.textEn : finding.text}</p>
      {finding.answer !== null && (
        <p className="said">
          <strong>{text.answerOf}:</strong> {finding.answer}
        </p>
      )}
    </VerdictDialog>
  );
}
