import { smsLength } from '@motcua/rules/text';
import { useWords } from '../../lang.ts';

/** How long a text is as a text message, and how many of them are paid for. */
export function SmsCount({ text }: { text: string }): React.ReactNode {
  const { wording } = useWords();
  const { encoding, units, segments, left } = smsLength(text);
  const [tone, shape] = segments > 1 ? ['wait', '▲'] : ['ok', '✓'];
  return (
    <p className="sms-count">
      <span className="soft">{wording.sms}: </span>
      <strong className={tone}>
        {shape} {segments} {wording.segments}
      </strong>{' '}
      · {units} {wording.units[encoding]} · {wording.left} {left}
      <span className="below soft">{wording.room[encoding]}</span>
    </p>
  );
}
