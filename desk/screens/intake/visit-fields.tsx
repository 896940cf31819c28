import { NativeSelect } from '@mantine/core';
import type { ProcedureView } from '@motcua/contract/catalogue';
import { useWords } from '../../lang.ts';
import type { lacking, Visit } from './visit.ts';

interface FieldProps {
  visit: Visit;
  onChange: (part: Partial<Visit>) => void;
}

/** Which case of the procedure it is, where there are several. */
export function CaseField({
  procedure,
  visit,
  onChange,
}: FieldProps & { procedure: ProcedureView | undefined }): React.ReactNode {
  const words = useWords();
  if (procedure === undefined || procedure.cases.length === 0) return null;
  return (
    <NativeSelect
      label={words.intake.case}
      required
      value={visit.case}
      onChange={(event) => onChange({ case: event.currentTarget.value })}
      data={[
        { value: '', label: words.words.choose },
        ...procedure.cases.map((one) => ({ value: one.code, label: one.name })),
      ]}
    />
  );
}

interface LacksProps {
  /** What is not filled in yet; empty before anything was tried. */
  lacks: ReturnType<typeof lacking>;
  /** Papers that are missing stand in the way of what was asked for. */
  unticked: boolean;
}

/** Why the visit cannot go on yet. */
export function WhatLacks({ lacks, unticked }: LacksProps): React.ReactNode {
  const { intake } = useWords();
  return (
    <p className="fault" role="alert">
      {lacks.length > 0 && `▲ ${intake.incomplete} ${lacks.map((lack) => intake.lacks[lack]).join(', ')}.`}
      {unticked && `▲ ${intake.tickFirst}`}
    </p>
  );
}
