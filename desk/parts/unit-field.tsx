import { Select } from '@mantine/core';
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
      filter={({ options: offered, search }) => {
        const wanted = foldVietnamese(search.trim());
        return offered.filter((one) => 'label' in one && foldVietnamese(one.label).includes(wanted));
      }}
      value={value ?? (all === undefined ? null : ALL)}
      onChange={(key) => onChange(key === null || key === ALL ? undefined : key)}
    />
  );
}
