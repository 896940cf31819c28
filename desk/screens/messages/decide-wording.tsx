import type { NoticeWording, WordingChangeView } from '@motcua/contract/wording';
import { NOTICE_FORMS } from '@motcua/rules/notice';
import { dateText } from '@motcua/ui/dates';
import { useAct } from '../../act.ts';
import { useWords } from '../../lang.ts';
import { tell } from '../../notices.ts';
import { TextChanges } from '../../parts/text-changes.tsx';
import { VerdictDialog } from '../../parts/verdict.tsx';
import { wordingEntry } from '../../history.ts';
import { bySms, previewOf } from './draft.ts';
import { SmsCount } from './sms-count.tsx';

interface DecideWordingProps {
  item: NoticeWording;
  change: WordingChangeView;
  onClose: () => void;
}

/** The second person sees what changes, word by word, and how it will be read, and decides. */
export function DecideWording({ item, change, onClose }: DecideWordingProps): React.ReactNode {
  const words = useWords();
  const { calendarChange, wording: text } = words;
  const { texts, reason, validFrom } = change;
  const act = useAct('decideWording', () => {
    tell(text.decided);
    onClose();
  });
  return (
    <VerdictDialog
      title={`${item.kind}: ${text.triggers[item.kind]}`}
      question={calendarChange.decision}
      yes={text.approve}
      no={calendarChange.reject}
      words={{
        label: calendarChange.comment,
        hint: calendarChange.rejectHint,
        leastForYes: 0,
        leastForNo: 5,
        most: 1000,
      }}
      submit={text.record}
      pending={act.isPending}
      wide
      onSubmit={({ yes, text: comment }) => act.mutate({ changeId: change.id, approve: yes, comment })}
      onClose={onClose}
    >
      <p>
        {text.validFrom} <strong>{dateText(validFrom)}</strong> · {text.reason}: {reason}
      </p>
      {wordingEntry(change, words).changes.map(({ label, before, after, compared }) => (
        <div key={label}>
          <strong>{label}</strong>
          {compared === true && before !== null ? (
            <TextChanges before={before} after={after} />
          ) : (
            <p className="draft">{after}</p>
          )}
        </div>
      ))}
      <div>
        <strong>{text.preview}</strong>
        {NOTICE_FORMS.map((form) => {
          const written = texts[form];
          return (
            written !== null && (
              <p key={form} className="draft" lang={form === 'en' ? 'en' : 'vi'}>
                {previewOf(written, form)}
              </p>
            )
          );
        })}
        <SmsCount text={bySms(texts)} />
      </div>
    </VerdictDialog>
  );
}
