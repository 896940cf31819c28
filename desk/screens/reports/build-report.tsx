import { Button, NativeSelect } from '@mantine/core';
import { REPORT_KINDS, type ReportKind } from '@motcua/contract/reports';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useAct } from '../../act.ts';
import { localDay } from '../../dates.ts';
import { useWords } from '../../lang.ts';
import { tell } from '../../notices.ts';
import { PeriodFields } from '../../parts/period-fields.tsx';
import { UnitField } from '../../parts/unit-field.tsx';
import { monthBefore } from '../../period.ts';
import { useServerNow } from '../../shell/clock.tsx';
import type { Scope } from '../../scope.ts';

/** The draft of a window: usually the month before; any other window of days can be built too. */
export function BuildReport({ scope }: { scope: Scope }): React.ReactNode {
  const { period: periodWords, reports: text } = useWords();
  const navigate = useNavigate();
  const today = localDay(useServerNow().now);
  const [kind, setKind] = useState<ReportKind>('MONTH');
  const [chosen, setUnit] = useState<string>();
  const [period, setPeriod] = useState(() => monthBefore(today));
  const unit = chosen ?? scope.usual;
  const act = useAct('buildReport', (report) => {
    tell(text.built);
    void navigate(`/bao-cao/${report.id}`);
  });
  return (
    <form
      className="block filters"
      aria-label={text.build}
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate({ kind, ...period, ...(unit === undefined ? {} : { unit }) });
      }}
    >
      <NativeSelect
        label={text.kind}
        value={kind}
        onChange={(event) => setKind(REPORT_KINDS.find((one) => one === event.currentTarget.value) ?? kind)}
        data={REPORT_KINDS.map((value) => ({ value, label: text.kinds[value] }))}
      />
      <UnitField
        {...(scope.province ? { all: periodWords.province } : {})}
        {...(scope.only === undefined ? {} : { only: scope.only })}
        value={unit}
        onChange={setUnit}
      />
      <PeriodFields period={period} onChange={setPeriod} />
      <Button type="submit" loading={act.isPending} disabled={unit === undefined && !scope.province}>
        {text.build}
      </Button>
    </form>
  );
}
