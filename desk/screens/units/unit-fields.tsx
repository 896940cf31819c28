import { NativeSelect, TextInput } from '@mantine/core';
import { useWords } from '../../lang.ts';
import type { UnitDraft, UnitKind } from './unit-draft.ts';

const KINDS = ['ONE_STOP', 'DEPARTMENT', 'SERVICE_UNIT'] as const satisfies readonly UnitKind[];
const MOST = { name: 200, shortName: 80, address: 300, phone: 40, code: 35, abbreviation: 12 } as const;

interface UnitFieldsProps {
  draft: UnitDraft;
  onChange: (change: Partial<UnitDraft>) => void;
}

/** What a unit is called and where it is found; of a new one also what it is. */
export function UnitFields({ draft, onChange }: UnitFieldsProps): React.ReactNode {
  const { unitChanges: text } = useWords();
  const field = (name: keyof typeof MOST, required: boolean, hint?: string): React.ReactNode => (
    <TextInput
      label={name === 'code' || name === 'abbreviation' ? text[name] : text.facts[name]}
      description={hint}
      required={required}
      maxLength={MOST[name]}
      autoComplete="off"
      value={draft[name]}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <>
      {draft.kind === 'NEW' && (
        <>
          <NativeSelect
            label={text.unitKind}
            description={text.unitKindHint}
            value={draft.unitKind}
            data={KINDS.map((kind) => ({ value: kind, label: text.unitKinds[kind] }))}
            onChange={(event) => {
              const unitKind = KINDS.find((kind) => kind === event.currentTarget.value);
              if (unitKind !== undefined) onChange({ unitKind });
            }}
          />
          <div className="two">
            {field('code', true, text.codeHint)}
            {field('abbreviation', true, text.abbreviationHint)}
          </div>
        </>
      )}
      {field('name', true)}
      <div className="two">
        {field('shortName', true)}
        {field('phone', false)}
      </div>
      {field('address', false)}
    </>
  );
}
