import { NativeSelect, TextInput } from '@mantine/core';
import { LIMIT_UNITS } from '@motcua/contract/catalogue';
import type { ProcedureContent } from '@motcua/contract/procedure-change';
import { useWords } from '../../lang.ts';
import { wholeNumber } from './lines.ts';

type Channel = ProcedureContent['channels'][number];

interface ChannelRowsProps {
  channels: readonly Channel[];
  onChange: (channels: Channel[]) => void;
}

/** Time limit and fees of each way of handing in. */
export function ChannelRows({ channels, onChange }: ChannelRowsProps): React.ReactNode {
  const { procedureChange: text } = useWords();
  const set = (channel: Channel): void =>
    onChange(channels.map((one) => (one.channel === channel.channel ? channel : one)));
  return (
    <fieldset className="item">
      <legend>{text.times}</legend>
      <p className="soft">{text.limitZero}</p>
      {channels.map((one) => {
        const name = text.channels[one.channel];
        return (
          <div className="two" key={one.channel}>
            <TextInput
              label={`${text.limit}: ${name}`}
              inputMode="numeric"
              required
              value={String(one.limit.value)}
              onChange={(event) =>
                set({ ...one, limit: { ...one.limit, value: wholeNumber(event.currentTarget.value, 999) } })
              }
            />
            <NativeSelect
              label={`${text.unit}: ${name}`}
              value={one.limit.unit}
              onChange={(event) => {
                const unit = LIMIT_UNITS.find((known) => known === event.currentTarget.value);
                if (unit !== undefined) set({ ...one, limit: { ...one.limit, unit } });
              }}
              data={LIMIT_UNITS.map((unit) => ({ value: unit, label: text.units[unit] }))}
            />
            {one.fees.map((fee, at) => (
              <TextInput
                key={at}
                label={`${text.fees[fee.type]}: ${name}`}
                description={fee.note}
                inputMode="numeric"
                required
                value={String(fee.amount)}
                onChange={(event) =>
                  set({
                    ...one,
                    fees: one.fees.with(at, {
                      ...fee,
                      amount: wholeNumber(event.currentTarget.value, 9_999_999_999),
                    }),
                  })
                }
              />
            ))}
          </div>
        );
      })}
    </fieldset>
  );
}
