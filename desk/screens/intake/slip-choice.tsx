import { Radio } from '@mantine/core';
import { useWords } from '../../lang.ts';
import { SLIP_WAYS, type SlipWay } from './visit.ts';

interface SlipChoiceProps {
  value: SlipWay;
  phone: string;
  onChange: (value: SlipWay) => void;
}

/** The person says whether the receipt is printed, printed large or sent; it is sent only where there is a telephone. */
export function SlipChoice({ value, phone, onChange }: SlipChoiceProps): React.ReactNode {
  const { counter } = useWords();
  const reached = phone.trim() !== '';
  return (
    <Radio.Group
      label={counter.slip}
      value={value}
      onChange={(way) => onChange(SLIP_WAYS.find((one) => one === way) ?? 'PRINT')}
    >
      <div className="choices row">
        {SLIP_WAYS.map((way) => (
          <Radio
            key={way}
            value={way}
            label={counter.slips[way]}
            disabled={way === 'SEND' && !reached}
            title={way === 'SEND' && !reached ? counter.sendNeedsPhone : undefined}
          />
        ))}
      </div>
    </Radio.Group>
  );
}
