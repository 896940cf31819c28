import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { STEP_KINDS, STEP_ROLES, UNIT_RULES, type UnitRule } from '@motcua/rules/process';
import { processMapWords } from '@motcua/ui/words/process-map';
import { useLang } from '../../lang.ts';
import { UnitsField } from '../../parts/unit-field.tsx';
import { useDesignWords } from '../../words/design.ts';
import { namedUnits, timeOf, unitsNamed, withKind, type DraftRow } from './rows.ts';

/** Chosen instead of a rule: the step is done at a unit that is named. */
const NAMED = '@';

interface RowFieldsProps {
  row: DraftRow;
  order: number;
  /** Runs together with the row above; undefined where letters say it more exactly. */
  beside: boolean | undefined;
  /** Findings are about it. */
  marked: boolean;
  onChange: (row: DraftRow) => void;
  onBeside: (beside: boolean) => void;
  onRemove: () => void;
  onMove: (by: -1 | 1) => void;
}

/** One step in the table: what, who, where, how long; below it what it needs and makes. */
export function RowFields(props: RowFieldsProps): React.ReactNode {
  const { row, order, beside, marked, onChange, onBeside, onRemove, onMove } = props;
  const words = useDesignWords();
  const { processes: text } = words;
  const steps = processMapWords[useLang()];
  const label = (field: string): string => `${field}, ${text.order} ${order}`;
  const set = (change: Partial<DraftRow>): void => onChange({ ...row, ...change });
  const named = row.unit.startsWith(NAMED);
  return (
    <tbody id={`row-${row.id}`} className={`step-rows${marked ? ' marked' : ''}`} data-row={row.id}>
      <tr>
        <th scope="rowgroup" rowSpan={2}>
          <TextInput
            size="xs"
            aria-label={label(text.order)}
            maxLength={12}
            value={row.order}
            onChange={(event) => set({ order: event.currentTarget.value })}
          />
        </th>
        <td>
          <NativeSelect
            size="xs"
            aria-label={label(text.kind)}
            data-first
            value={row.kind}
            data={STEP_KINDS.map((value) => ({ value, label: steps[`kind${value}`] }))}
            onChange={(event) =>
              onChange(
                withKind(row, event.currentTarget.value as DraftRow['kind'], (kind) => steps[`kind${kind}`]),
              )
            }
          />
        </td>
        <td>
          <TextInput
            size="xs"
            aria-label={label(text.stepName)}
            maxLength={200}
            value={row.name}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
        </td>
        <td>
          <NativeSelect
            size="xs"
            aria-label={label(text.role)}
            value={row.role}
            data={STEP_ROLES.map((value) => ({ value, label: words.roles[value] }))}
            onChange={(event) => set({ role: event.currentTarget.value as DraftRow['role'] })}
          />
        </td>
        <td>
          <NativeSelect
            size="xs"
            aria-label={label(text.unit)}
            value={named ? NAMED : row.unit}
            data={[
              ...UNIT_RULES.map((value) => ({ value, label: steps[`unit${value}`] })),
              { value: NAMED, label: text.namedUnit },
            ]}
            onChange={(event) => set({ unit: event.currentTarget.value as UnitRule })}
          />
          {named && (
            <UnitsField
              label={text.chooseUnits}
              value={namedUnits(row.unit)}
              onChange={(units) => set({ unit: unitsNamed(units) })}
            />
          )}
        </td>
        <td>
          <TextInput
            size="xs"
            aria-label={label(text.time)}
            maxLength={20}
            value={row.time}
            error={row.time !== '' && timeOf(row.time) === undefined}
            onChange={(event) => set({ time: event.currentTarget.value })}
          />
        </td>
      </tr>
      <tr>
        <td colSpan={5}>
          <div className="row data-cells">
            <TextInput
              size="xs"
              aria-label={label(text.needs)}
              placeholder={text.needs}
              value={row.needs}
              onChange={(event) => set({ needs: event.currentTarget.value })}
            />
            <TextInput
              size="xs"
              aria-label={label(text.makes)}
              placeholder={text.makes}
              value={row.makes}
              onChange={(event) => set({ makes: event.currentTarget.value })}
            />
            {beside !== undefined && (
              <Checkbox
                size="xs"
                label={text.beside}
                checked={beside}
                onChange={(event) => onBeside(event.currentTarget.checked)}
              />
            )}
            <span className="row row-acts">
              <Button
                size="compact-xs"
                variant="subtle"
                aria-label={label(text.moveUp)}
                onClick={() => onMove(-1)}
              >
                ↑
              </Button>
              <Button
                size="compact-xs"
                variant="subtle"
                aria-label={label(text.moveDown)}
                onClick={() => onMove(1)}
              >
                ↓
              </Button>
              <Button
                size="compact-xs"
                variant="subtle"
                aria-label={label(text.removeStep)}
                onClick={onRemove}
              >
                ✕
              </Button>
            </span>
          </div>
        </td>
      </tr>
    </tbody>
  );
}
