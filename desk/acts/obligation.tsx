import { Button, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '../act.ts';
import { useWords } from '../lang.ts';
import { tell } from '../notices.ts';
import { DayField } from '../parts/day-field.tsx';
import { ActDialog, type ActProps } from './dialog.tsx';
import { useOutsideStep } from './outside-step.tsx';
import { says, TextField } from './text-field.tsx';

interface Line {
  name: string;
  amount: number;
  basis: string;
}
const EMPTY: Line = { name: '', amount: 0, basis: '' };
const MOST = 20;

/** What the tax office lets the applicant pay, from its notice. */
export function ObligationDialog({ dossier, onClose }: ActProps): React.ReactNode {
  const words = useWords();
  const { outside } = words;
  const { taskId, field } = useOutsideStep(dossier);
  const [number, setNumber] = useState('');
  const [issuedOn, setIssuedOn] = useState<string>();
  const [payBy, setPayBy] = useState<string>();
  const [lines, setLines] = useState<readonly Line[]>([EMPTY]);
  const record = useAct('recordObligation', () => {
    tell(words.done.obligationSet);
    onClose();
  });
  const change = (index: number, part: Partial<Line>): void =>
    setLines(lines.map((line, at) => (at === index ? { ...line, ...part } : line)));
  const whole = lines.every(({ name, amount }) => says(name, 1) && amount > 0);
  return (
    <ActDialog
      title={words.acts.recordObligation}
      submit={words.acts.recordObligation}
      pending={record.isPending}
      ready={
        taskId !== undefined && says(number, 1) && issuedOn !== undefined && payBy !== undefined && whole
      }
      wide
      onClose={onClose}
      onSubmit={() => {
        if (taskId !== undefined && issuedOn !== undefined && payBy !== undefined)
          record.mutate({ taskId, number: number.trim(), issuedOn, payBy, lines: [...lines] });
      }}
    >
      {field}
      <TextField
        label={outside.noticeNumber}
        least={1}
        most={60}
        rows={1}
        value={number}
        onChange={setNumber}
      />
      <DayField label={outside.issuedOn} required value={issuedOn} onChange={setIssuedOn} />
      <DayField label={outside.payBy} required value={payBy} onChange={setPayBy} />
      {lines.map((line, index) => (
        <fieldset key={index}>
          <legend>
            {outside.line} {index + 1}
          </legend>
          <TextInput
            label={outside.lineName}
            required
            maxLength={200}
            value={line.name}
            onChange={(event) => change(index, { name: event.currentTarget.value })}
          />
          <NumberInput
            label={outside.amount}
            required
            min={1}
            allowDecimal={false}
            thousandSeparator="."
            decimalSeparator=","
            value={line.amount}
            onChange={(value) => change(index, { amount: Number(value) || 0 })}
          />
          <TextInput
            label={`${outside.basis} (${words.words.optional})`}
            maxLength={300}
            value={line.basis}
            onChange={(event) => change(index, { basis: event.currentTarget.value })}
          />
          {lines.length > 1 && (
            <button
              type="button"
              className="link"
              onClick={() => setLines(lines.filter((_, at) => at !== index))}
            >
              {outside.removeLine}
            </button>
          )}
        </fieldset>
      ))}
      {lines.length < MOST && (
        <Button variant="default" onClick={() => setLines([...lines, EMPTY])}>
          {outside.addLine}
        </Button>
      )}
    </ActDialog>
  );
}
