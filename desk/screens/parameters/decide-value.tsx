import type { ParameterChangeView } from '@motcua/contract/administration';
import { dateText } from '@motcua/ui/dates';
import { useAct } from '../../act.ts';
import { useLang, useWords } from '../../lang.ts';
import { tell } from '../../notices.ts';
import { VerdictDialog } from '../../parts/verdict.tsx';
import { valueText, type Parameter } from './value.ts';

interface DecideValueProps {
  parameter: Parameter;
  change: ParameterChangeView;
  onClose: () => void;
}

/** The second person puts a value into force from its date on, or does not. */
export function DecideValue({ parameter, change, onClose }: DecideValueProps): React.ReactNode {
  const { calendarChange, parameters: text } = useWords();
  const lang = useLang();
  const act = useAct('decideParameter', () => {
    tell(text.decided);
    onClose();
  });
  const { current } = parameter;
  return (
    <VerdictDialog
      title={lang === 'en' ? parameter.en : parameter.vi}
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
      submit={text.decide}
      pending={act.isPending}
      onSubmit={({ yes, text: comment }) => act.mutate({ changeId: change.id, approve: yes, comment })}
      onClose={onClose}
    >
      <p className="lead">
        {current !== null && `${valueText(parameter, current.value, text, lang)} → `}
        {valueText(parameter, change.value, text, lang)}
      </p>
      <p>
        {text.from} {dateText(change.validFrom)}
        {change.validTo !== null && ` ${text.until} ${dateText(change.validTo)}`} ·{' '}
        {change.procedure === null ? text.allProcedures : `${text.procedure} ${change.procedure}`}
      </p>
      <p>
        {change.reason} <span className="soft">({change.basis})</span>
      </p>
      {!change.certain && <p className="hint wait">◐ {text.doubtful}</p>}
    </VerdictDialog>
  );
}
