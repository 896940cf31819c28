import type { ProcedureView } from '@motcua/contract/catalogue';
import { limitText, momentText, moneyText } from '@motcua/ui/dates';
import { useQuery } from '@tanstack/react-query';
import { useLang, useWords } from '../../lang.ts';
import { FeePreview } from '../../parts/fee-lines.tsx';
import { answersForFee } from './fee-part.tsx';
import { useSource } from './source.ts';
import { dueFrom } from './use-procedure.ts';
import type { Visit } from './visit.ts';

interface SidePanelProps {
  procedure: ProcedureView;
  unit: string;
  /** The unit that decides, where the place of the matter says which. */
  authority: string | undefined;
  visit: Visit;
  /** Local day. */
  today: string;
}

/** When the result would be due if accepted now, why, and what is to be paid at the counter. */
export function SidePanel({ procedure, unit, authority, visit, today }: SidePanelProps): React.ReactNode {
  const words = useWords();
  const lang = useLang();
  const { intake } = words;
  const due = useQuery({
    ...dueFrom(useSource(), procedure.code, unit, authority),
    refetchInterval: 60_000,
  });
  const dueAt = due.data?.dueAt ?? null;
  const counter = procedure.channels.find((one) => one.channel === 'COUNTER');
  const lines = (lang === 'en' ? due.data?.linesEn : due.data?.lines) ?? [];
  return (
    <>
      <h2>{intake.due}</h2>
      <p className="big" aria-live="polite">
        {dueAt === null ? '…' : momentText(dueAt)}
      </p>
      {counter !== undefined && <p className="soft">{limitText(counter.limit, lang)}</p>}
      {lines.length > 0 && (
        <details>
          <summary>{intake.dueWhy}</summary>
          <ol className="ledger">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </details>
      )}
      <h2>{intake.fees}</h2>
      {procedure.fee !== undefined ? (
        <FeePreview
          rules={procedure.fee}
          channel="COUNTER"
          date={today}
          typed={visit.feeFacts}
          answers={answersForFee(visit)}
        />
      ) : counter === undefined || counter.fees.length === 0 ? (
        <p>{intake.noFee}</p>
      ) : (
        <ul className="fees">
          {counter.fees.map((fee) => (
            <li key={`${fee.type}${fee.amount}${fee.note}`}>
              <span>
                {intake[fee.type]}
                {fee.note !== '' && <span className="soft"> {fee.note}</span>}
              </span>
              <strong>{moneyText(fee.amount, lang)}</strong>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
