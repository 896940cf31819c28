import { Radio } from '@mantine/core';
import type { UnitRef } from '@motcua/contract/shape';
import { RESULT_CHANNELS, type ResultChannel, type ReturnCounter } from '@motcua/rules/dossier';
import { useWords } from '../lang.ts';

export interface ReturnChosen {
  resultChannel: ResultChannel;
  returnAt: ReturnCounter;
}

interface ReturnChoiceProps {
  chosen: ReturnChosen;
  /** The counter of the authority, where it is another than the one that takes the dossier in. */
  other: UnitRef | undefined;
  onChange: (chosen: ReturnChosen) => void;
}

/** Where a result is collected: the counter it was handed in at, that of the authority, by post, or electronically. */
export function ReturnChoice({ chosen, other, onChange }: ReturnChoiceProps): React.ReactNode {
  const { intake, returnPlace } = useWords();
  const atOther =
    chosen.resultChannel === 'COUNTER' && chosen.returnAt === 'AUTHORITY' && other !== undefined;
  const choose = (value: string): void =>
    value === 'AUTHORITY'
      ? onChange({ resultChannel: 'COUNTER', returnAt: 'AUTHORITY' })
      : onChange({
          resultChannel: RESULT_CHANNELS.find((one) => one === value) ?? 'COUNTER',
          returnAt: 'INTAKE',
        });
  return (
    <Radio.Group
      label={intake.resultChannel}
      value={atOther ? 'AUTHORITY' : chosen.resultChannel}
      onChange={choose}
    >
      <div className={other === undefined ? 'choices row' : 'choices'}>
        <Radio
          value="COUNTER"
          label={other === undefined ? intake.channels.COUNTER : returnPlace.whereHandedIn}
        />
        {other !== undefined && (
          <Radio value="AUTHORITY" label={`${returnPlace.atCounterOf} ${other.shortName}`} />
        )}
        <Radio value="ELECTRONIC" label={intake.channels.ELECTRONIC} />
        <Radio value="POST" label={intake.channels.POST} />
      </div>
    </Radio.Group>
  );
}
