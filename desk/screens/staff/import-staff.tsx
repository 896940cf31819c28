import { Button, Checkbox } from '@mantine/core';
import type { StaffFileLine, StaffLine } from '@motcua/contract/staff';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { client } from '../../client.ts';
import { useWords } from '../../lang.ts';
import { tellFailure } from '../../notices.ts';
import { WideTable } from '../../parts/wide-table.tsx';
import { SITE } from '../../practice.ts';
import { ProposeFile } from './propose-file.tsx';

const TEMPLATE = `${SITE}/api/v1/staff/template`;

const MARKS = {
  NEW_PERSON: { shape: '＋', tone: 'ok' },
  NEW_POST: { shape: '＋', tone: 'ok' },
  CHANGED: { shape: '◐', tone: 'wait' },
  UNCHANGED: { shape: '●', tone: 'soft' },
  REFUSED: { shape: '▲', tone: 'late' },
} as const satisfies Record<StaffFileLine['verdict'], { shape: string; tone: string }>;

/** A spreadsheet is tried line by line, nothing is written; then the whole becomes one proposal. */
export function ImportStaff({ unit }: { unit: string }): React.ReactNode {
  const { staff: text } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const reading = useMutation({
    mutationFn: async (file: File) => ({
      name: file.name,
      ...(await client.readStaffFile({ name: file.name }, { bytes: file })),
    }),
    onError: tellFailure,
  });
  return (
    <div className="stack">
      <p>{text.fileWhy}</p>
      <div className="row">
        <a href={TEMPLATE} download>
          {text.template}
        </a>
        <a href={`${TEMPLATE}?unit=${encodeURIComponent(unit)}`} download>
          {text.templateUnit}
        </a>
        <input
          ref={input}
          type="file"
          className="hidden"
          accept=".xlsx,.csv"
          tabIndex={-1}
          aria-label={text.chosen}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (file !== undefined) reading.mutate(file);
          }}
        />
        <Button loading={reading.isPending} onClick={() => input.current?.click()}>
          {text.choose}
        </Button>
      </div>
      {reading.data !== undefined && (
        <Tried
          key={reading.submittedAt}
          name={reading.data.name}
          lines={reading.data.lines}
          onDone={() => reading.reset()}
        />
      )}
    </div>
  );
}

interface TriedProps {
  name: string;
  lines: readonly StaffFileLine[];
  onDone: () => void;
}

const ORDER = ['REFUSED', 'NEW_PERSON', 'NEW_POST', 'CHANGED', 'UNCHANGED'] as const;

function Tried({ name, lines, onDone }: TriedProps): React.ReactNode {
  const { staff: text } = useWords();
  const refused = lines.filter(({ verdict }) => verdict === 'REFUSED');
  const [faults, setFaults] = useState(refused.length > 0);
  const [proposing, setProposing] = useState(false);
  const change = lines.filter(({ verdict }) => verdict !== 'REFUSED' && verdict !== 'UNCHANGED');
  const given = change.flatMap(({ given: line }): StaffLine[] => (line === null ? [] : [line]));
  const shown = faults ? refused : lines;
  return (
    <>
      <output className="row">
        {ORDER.map((verdict) => {
          const count = lines.filter((line) => line.verdict === verdict).length;
          return (
            <span key={verdict} className={count === 0 ? 'soft' : MARKS[verdict].tone}>
              {MARKS[verdict].shape} {text.verdicts[verdict]}: {count}
            </span>
          );
        })}
      </output>
      {refused.length > 0 && <p className="late">▲ {text.mend}</p>}
      {refused.length === 0 && given.length === 0 && <p className="teach">{text.nothingNew}</p>}
      <div className="row spread">
        <Checkbox
          label={text.onlyFaults}
          checked={faults}
          onChange={(event) => setFaults(event.currentTarget.checked)}
        />
        {refused.length === 0 && given.length > 0 && (
          <Button onClick={() => setProposing(true)}>
            {text.proposeFile} ({given.length})
          </Button>
        )}
      </div>
      <WideTable
        caption={name}
        aside={shown.length}
        heads={[text.line, text.person, text.columns.unit, text.verdict]}
        numbers={[0]}
        scrolls
      >
        {shown.map((line) => (
          <TriedLine key={line.line} line={line} />
        ))}
      </WideTable>
      {proposing && (
        <ProposeFile name={name} lines={given} onDone={onDone} onClose={() => setProposing(false)} />
      )}
    </>
  );
}

function TriedLine({ line: { line, shown, verdict, faults } }: { line: StaffFileLine }): React.ReactNode {
  const { staff: text } = useWords();
  const { shape, tone } = MARKS[verdict];
  return (
    <tr>
      <td className="number">{line}</td>
      <th scope="row">
        {shown.fullName} <span className="code soft">{shown.username}</span>
      </th>
      <td className="code">{shown.unit}</td>
      <td>
        <span className={tone}>
          {shape} {text.verdicts[verdict]}
        </span>
        {faults.map(({ column, message }) => (
          <span key={`${column}${message}`} className="below">
            {text.column} “{text.columns[column]}”: {message}
          </span>
        ))}
      </td>
    </tr>
  );
}
