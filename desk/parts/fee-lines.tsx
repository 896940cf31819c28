import type { FeeRules, FeeView } from '@motcua/contract/fees';
import { feeInWords, readFacts } from '@motcua/rules/fees';
import { lowerFirst } from '@motcua/rules/text';
import { dateText, moneyText } from '@motcua/ui/dates';
import { useLang } from '../lang.ts';
import { useFeeWords } from '../words/fees.ts';
import type { TypedFacts } from './fee-fields.tsx';

/** The amounts with the proof of each, what is missing, and how sure the rates are. */
export function FeeLines({ fee }: { fee: FeeView }): React.ReactNode {
  const words = useFeeWords();
  const lang = useLang();
  const en = lang === 'en';
  const why = fee.lines.flatMap((line) => (en ? line.whyEn : line.why));
  return (
    <>
      {fee.total === null ? (
        <p aria-live="polite">
          ▲ {words.missing(fee.missing.map((one) => lowerFirst(en ? one.labelEn : one.label)).join(', '))}
        </p>
      ) : (
        <ul className="fees" aria-live="polite">
          {fee.lines.map((line) => (
            <li key={line.key}>
              <span>
                {en ? line.nameEn : line.name}
                <span className="soft">
                  {' '}
                  {words.types[line.type]}, {words.receivers[line.receiver]}
                </span>
              </span>
              <strong>{moneyText(line.amount, lang)}</strong>
            </li>
          ))}
          {fee.lines.length > 1 && (
            <li>
              <span>{words.total}</span>
              <strong>{moneyText(fee.total, lang)}</strong>
            </li>
          )}
        </ul>
      )}
      <details>
        <summary>{words.why}</summary>
        <ol className="ledger">
          {why.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
        <p className="soft">
          {words.under(fee.schedule.basis, dateText(fee.schedule.validFrom))} {words.on(dateText(fee.date))}
        </p>
      </details>
      {!fee.schedule.certain && <p className="soft">◐ {words.uncertain}</p>}
    </>
  );
}

interface PreviewProps {
  rules: FeeRules;
  channel: FeeView['channel'];
  /** Local day. */
  date: string;
  typed: TypedFacts;
  kept?: Readonly<Record<string, unknown>>;
  answers?: Readonly<Record<string, unknown>>;
}

/** The same while the facts are being typed; the server reckons it again with the same rule. */
export function FeePreview({
  rules,
  channel,
  date,
  typed,
  kept = {},
  answers = {},
}: PreviewProps): React.ReactNode {
  const { facts } = readFacts(rules.schedule, { given: typed, kept, answers });
  return <FeeLines fee={feeInWords(rules.schedule, { facts, channel, date, policy: rules.policy })} />;
}
