import { MultiSelect, Select, type OptionsFilter } from '@mantine/core';
import { foldVietnamese } from '@motcua/rules/text';
import { useWords } from '../lang.ts';
import { useUnitsToday } from '../units-today.ts';

interface UnitFieldProps {
  label?: string;
  hint?: string;
  /** What stands for no unit in particular; absent: a unit has to be chosen. */
  all?: string;
  /** Only these units; absent: every unit in force today. */
  only?: readonly string[];
  value: string | undefined;
  onChange: (unit: string | undefined) => void;
}

/** No key of a unit. */
const ALL = '*';

const byName: OptionsFilter = ({ options, search }) => {
  const wanted = foldVietnamese(search.trim());
  return options.filter((one) => 'label' in one && foldVietnamese(one.label).includes(wanted));
};

/** A unit found by typing part of its name, with or without accents. */
export function UnitField({ label, hint, all, only, value, onChange }: UnitFieldProps): React.ReactNode {
  const { period: text } = useWords();
  const units = (useUnitsToday() ?? []).filter((unit) => only === undefined || only.includes(unit.key));
  const options = [
    ...(all === undefined ? [] : [{ value: ALL, label: all }]),
    ...units.map((unit) => ({ value: unit.key, label: unit.name })),
  ];
  return (
    <Select
      className="unit-field"
      label={label ?? text.unit}
      description={hint}
      searchable
      allowDeselect={false}
      maxDropdownHeight={320}
      nothingFoundMessage={text.noUnit}
      data={options}
      filter={byName}
      value={value ?? (all === undefined ? null : ALL)}
      onChange={(key) => onChange(key === null || key === ALL ? undefined : key)}
    />
  );
}

interface UnitsFieldProps {
  label: string;
  value: readonly string[];
  onChange: (units: string[]) => void;
}

/** One or several of the units in force today, each found in the same way. */
export function UnitsField({ label, value, onChange }: UnitsFieldProps): React.ReactNode {
  const { period: text } = useWords();
  return (
    <MultiSelect
      className="unit-field"
      label={label}
      searchable
      maxDropdownHeight={320}
      nothingFoundMessage={text.noUnit}
      data={(useUnitsToday() ?? []).map((unit) => ({ value: unit.key, label: unit.name }))}
      filter={byName}
      value={[...value]}
      onChange={onChange}
    />
  );
}
