import { Checkbox, NativeSelect, Radio, TextInput } from '@mantine/core';
import { parameterProblem } from '@motcua/rules/regime';
import { useState } from 'react';
import { useAct } from '../../act.ts';
import { ActDialog } from '../../acts/dialog.tsx';
import { given, says, TextField } from '../../acts/text-field.tsx';
import { useLang, useWords } from '../../lang.ts';
import { tell } from '../../notices.ts';
import { DayField } from '../../parts/day-field.tsx';
import { typedValue, valueText, type Parameter } from './value.ts';

interface ProposeValueProps {
  parameter: Parameter;
  today: string;
  onClose: () => void;
}

/** A value from a date on, with what it rests on; a second person puts it into force. */
export function ProposeValue({ parameter, today, onClose }: ProposeValueProps): React.ReactNode {
  const { parameters: text } = useWords();
  const lang = useLang();
  const [typed, setTyped] = useState('');
  const [procedure, setProcedure] = useState('');
  const [from, setFrom] = useState<string | undefined>(today);
  const [to, setTo] = useState<string>();
  const [basis, setBasis] = useState('');
  const [reason, setReason] = useState('');
  const [certain, setCertain] = useState(false);
  const [pastToo, setPastToo] = useState(false);
  const act = useAct('proposeParameter', () => {
    tell(text.sent);
    onClose();
  });
  const value = typedValue(parameter.type, typed);
  const wrong = value === undefined ? null : parameterProblem(parameter.key, value);
  return (
    <ActDialog
      title={`${text.propose}: ${lang === 'en' ? parameter.en : parameter.vi}`}
      submit={text.send}
      pending={act.isPending}
      ready={value !== undefined && wrong === null && from !== undefined && says(basis, 1) && says(reason, 1)}
      onSubmit={() => {
        if (value === undefined || from === undefined) return;
        act.mutate({
          key: parameter.key,
          value,
          validFrom: from,
          basis: basis.trim(),
          reason: reason.trim(),
          certain,
          ...given('procedure', procedure),
          ...(to === undefined ? {} : { validTo: to }),
          ...(pastToo ? { pastToo } : {}),
        });
      }}
      onClose={onClose}
    >
      {parameter.current !== null && (
        <p className="soft">
          {text.value}: {valueText(parameter, parameter.current.value, text, lang)}
        </p>
      )}
      <ValueField parameter={parameter} typed={typed} wrong={wrong} onChange={setTyped} />
      {parameter.scope === 'PROCEDURE' && (
        <TextInput
          label={text.procedureCode}
          description={text.procedureHint}
          maxLength={20}
          value={procedure}
          onChange={(event) => setProcedure(event.currentTarget.value)}
        />
      )}
      <div className="two">
        <DayField label={text.validFrom} required value={from} onChange={setFrom} />
        <DayField label={text.validTo} value={to} onChange={setTo} />
      </div>
      {from !== undefined && from < today && (
        <Checkbox
          label={text.pastToo}
          checked={pastToo}
          onChange={(event) => setPastToo(event.currentTarget.checked)}
        />
      )}
      <TextInput
        label={text.basis}
        description={text.basisHint}
        required
        maxLength={300}
        value={basis}
        onChange={(event) => setBasis(event.currentTarget.value)}
      />
      <Checkbox
        label={text.isCertain}
        checked={certain}
        onChange={(event) => setCertain(event.currentTarget.checked)}
      />
      <TextField label={text.reason} least={1} most={1000} value={reason} onChange={setReason} />
    </ActDialog>
  );
}

interface ValueFieldProps {
  parameter: Parameter;
  typed: string;
  wrong: string | null;
  onChange: (typed: string) => void;
}

/** The field a parameter's type asks for. */
function ValueField({ parameter, typed, wrong, onChange }: ValueFieldProps): React.ReactNode {
  const words = useWords();
  const { parameters: text } = words;
  const lang = useLang();
  const { type, unit, values } = parameter;
  switch (type) {
    case 'boolean':
      return (
        <Radio.Group label={text.newValue} required value={typed} onChange={onChange}>
          <div className="choices row">
            <Radio value="true" label={text.yes} />
            <Radio value="false" label={text.no} />
          </div>
        </Radio.Group>
      );
    case 'choice':
      return (
        <NativeSelect
          label={text.newValue}
          required
          value={typed}
          onChange={(event) => onChange(event.currentTarget.value)}
          data={[
            { value: '', label: words.words.choose },
            ...values.map((value) => ({ value, label: valueText(parameter, value, text, lang) })),
          ]}
        />
      );
    case 'number':
    case 'time':
    case 'text':
      return (
        <TextInput
          label={unit === null ? text.newValue : `${text.newValue} (${unitName(text.units, unit)})`}
          description={type === 'time' ? text.timeHint : undefined}
          required
          inputMode={type === 'number' ? 'decimal' : 'text'}
          error={wrong}
          value={typed}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
  }
}

const unitName = (units: Record<string, string>, unit: string): string => units[unit] ?? unit;
