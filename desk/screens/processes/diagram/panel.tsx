import { NativeSelect, TextInput } from '@mantine/core';
import { STEP_KINDS, STEP_ROLES, UNIT_RULES } from '@motcua/rules/process';
import { processMapWords } from '@motcua/ui/words/process-map';
import type Modeler from 'bpmn-js/lib/Modeler';
import { useLang } from '../../../lang.ts';
import { useState } from 'react';
import { UnitsField } from '../../../parts/unit-field.tsx';
import { useDesignWords } from '../../../words/design.ts';
import { namedUnits, timeOf, unitsNamed } from '../rows.ts';
import type { Drawn } from './modeler.ts';
import { nameOf, setName, setStep, setWay, stepFields, wayFields, type StepFields } from './properties.ts';

interface PanelProps {
  modeler: Modeler;
  element: Drawn;
}

const STEPS: readonly string[] = [
  'bpmn:Task',
  'bpmn:UserTask',
  'bpmn:ManualTask',
  'bpmn:ServiceTask',
  'bpmn:CallActivity',
  'bpmn:IntermediateCatchEvent',
];

/** What is chosen in the drawing, in the words of the table. */
export function Panel({ modeler, element }: PanelProps): React.ReactNode {
  const { processes: text } = useDesignWords();
  return (
    <section className="block stack" aria-label={text.properties}>
      <h2>{text.properties}</h2>
      <TypedText
        key={element.id}
        label={text.elementName}
        value={nameOf(element)}
        onType={(name) => setName(modeler, element, name)}
      />
      {STEPS.includes(element.type) && <StepPanel modeler={modeler} element={element} />}
      {element.type === 'bpmn:SequenceFlow' && <WayPanel modeler={modeler} element={element} />}
    </section>
  );
}

function StepPanel({ modeler, element }: PanelProps): React.ReactNode {
  const words = useDesignWords();
  const { processes: text } = words;
  const steps = processMapWords[useLang()];
  const fields = stepFields(element);
  const set = (change: Partial<StepFields>): void => setStep(modeler, element, change);
  const named = fields.unit.startsWith('@');
  const open = { value: '', label: words.words.choose };
  return (
    <>
      <NativeSelect
        label={text.kind}
        value={fields.kind}
        data={[open, ...STEP_KINDS.map((value) => ({ value, label: steps[`kind${value}`] }))]}
        onChange={(event) => set({ kind: event.currentTarget.value as StepFields['kind'] })}
      />
      <NativeSelect
        label={text.role}
        value={fields.role}
        data={[open, ...STEP_ROLES.map((value) => ({ value, label: words.roles[value] }))]}
        onChange={(event) => set({ role: event.currentTarget.value as StepFields['role'] })}
      />
      <NativeSelect
        label={text.unit}
        value={named ? '@' : fields.unit}
        data={[
          open,
          ...UNIT_RULES.map((value) => ({ value, label: steps[`unit${value}`] })),
          { value: '@', label: text.namedUnit },
        ]}
        onChange={(event) => set({ unit: event.currentTarget.value as StepFields['unit'] })}
      />
      {named && (
        <UnitsField
          label={text.chooseUnits}
          value={namedUnits(fields.unit)}
          onChange={(units) => set({ unit: unitsNamed(units) })}
        />
      )}
      <TypedText
        key={`time${element.id}`}
        label={text.time}
        hint={text.timeHint}
        value={fields.time}
        reads={(typed) => timeOf(typed) !== undefined}
        onType={(time) => set({ time })}
      />
      <TypedText
        key={`needs${element.id}`}
        label={text.needs}
        hint={text.dataHint}
        value={fields.needs}
        onType={(needs) => set({ needs })}
      />
      <TypedText
        key={`makes${element.id}`}
        label={text.makes}
        hint={text.dataHint}
        value={fields.makes}
        onType={(makes) => set({ makes })}
      />
    </>
  );
}

function WayPanel({ modeler, element }: PanelProps): React.ReactNode {
  const { processes: text } = useDesignWords();
  const way = wayFields(element);
  return (
    <>
      <TypedText
        key={`fact${element.id}`}
        label={text.fact}
        hint={text.factHint}
        value={way.fact}
        onType={(fact) => setWay(modeler, element, { ...way, fact })}
      />
      <TypedText
        key={`values${element.id}`}
        label={text.values}
        hint={text.dataHint}
        value={way.values}
        onType={(values) => setWay(modeler, element, { ...way, values })}
      />
    </>
  );
}

interface TypedTextProps {
  label: string;
  hint?: string;
  value: string;
  /** Whether a text can be taken over; absent: any can. */
  reads?: (text: string) => boolean;
  onType: (text: string) => void;
}

/** Text that is taken over when the field is left or Enter is pressed, so that undoing goes by fields; one that cannot be read stands as an error. */
function TypedText({ label, hint, value, reads, onType }: TypedTextProps): React.ReactNode {
  const [unread, setUnread] = useState(false);
  return (
    <TextInput
      label={label}
      description={hint}
      defaultValue={value}
      error={unread}
      onBlur={({ currentTarget: { value: typed } }) => {
        const changed = typed !== value;
        const readable = !changed || reads === undefined || reads(typed);
        setUnread(!readable);
        if (changed && readable) onType(typed);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
      }}
    />
  );
}
