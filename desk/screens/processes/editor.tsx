import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { hoursWithin, withParallel } from '@motcua/rules/process';
import { processMapWords } from '@motcua/ui/words/process-map';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { usePrimaryKey } from '../../key-hooks.ts';
import { useLang } from '../../lang.ts';
import { Loading } from '../../parts/loading.tsx';
import { useDesignWords } from '../../words/design.ts';
import { editPath } from './address.ts';
import { CheckMark } from './check-mark.tsx';
import { checkState } from './check-state.ts';
import { Difference, Drawing, Findings, Savings } from './looked.tsx';
import { comma } from './numbers.ts';
import { ProposeMap } from './propose.tsx';
import { examination, type MapView } from './queries.ts';
import { RowTable } from './row-table.tsx';
import { SaveDraft } from './save-draft.tsx';
import { definitionFrom, rowsFrom, withRowAfter, type DraftRow } from './rows.ts';
import { useDraft } from './use-draft.ts';

const TYPING_PAUSE_MS = 350;

/** The table with the drawing beside it; what is typed is looked at by the server as soon as the hands rest. */
export function Editor({ map }: { map: MapView }): React.ReactNode {
  const { processes: text } = useDesignWords();
  const lang = useLang();
  const navigate = useNavigate();
  const nameOf = (kind: DraftRow['kind']): string => processMapWords[lang][`kind${kind}`];
  const [name, setName] = useState(map.shown?.definition.name ?? map.own?.name ?? map.name);
  const [rows, setRows] = useState(() =>
    map.shown === null ? withRowAfter([], -1, nameOf) : rowsFrom(map.shown.definition),
  );
  // the table that another one was put in place of
  const [before, setBefore] = useState<DraftRow[]>();
  const [limitHours, setLimitHours] = useState(map.shown?.limitHours ?? null);
  const [proposing, setProposing] = useState(false);
  const written = useMemo(
    () => definitionFrom(map.key, name, rows ?? [], limitHours),
    [map.key, name, rows, limitHours],
  );
  const [settled] = useDebouncedValue(written, TYPING_PAUSE_MS);
  const check = useQuery({
    ...examination({ key: map.key, definition: settled.definition }, lang),
    enabled: settled.sendable,
  });
  const { data: looked } = check;
  if (looked !== undefined && looked.limitHours !== limitHours) setLimitHours(looked.limitHours);
  const draft = useDraft(map, {
    content: { definition: written.definition },
    typed: rows === null ? undefined : JSON.stringify([name, rows]),
    editor: 'soan',
  });
  const checked = checkState(settled === written, check);
  const state =
    !written.sendable || (checked === 'SOUND' && written.problems.length > 0) ? 'FAULTY' : checked;
  const ready = state === 'SOUND';
  const replace = (next: DraftRow[]): void => {
    if (rows !== null) setBefore(rows);
    setRows(next);
  };
  usePrimaryKey('SCREEN', () => {
    if (ready) setProposing(true);
  });
  if (rows === null)
    return (
      <div className="teach">
        <p>{text.notTable}</p>
        <div className="row">
          <Button onClick={() => void navigate(editPath(map.key, map.shown?.change?.id, 'so-do'))}>
            {text.editDrawing}
          </Button>
          <Button variant="default" onClick={() => replace(withRowAfter([], -1, nameOf))}>
            {text.startTable}
          </Button>
        </div>
      </div>
    );
  const rowOf = (key: string): DraftRow | undefined =>
    rows[written.definition.steps.findIndex((step) => step.key === key)];
  const marked = new Set([
    ...(looked?.findings ?? []).flatMap(({ at }) => (at === null ? [] : (rowOf(at)?.id ?? []))),
    ...written.problems.flatMap(({ row }) => rows[row - 1]?.id ?? []),
  ]);
  const applyTogether = (): void =>
    setRows(rowsFrom(withParallel(written.definition, hoursWithin(limitHours ?? 0))) ?? rows);
  return (
    <>
      <div className="filters map-name">
        <TextInput
          label={text.mapName}
          maxLength={300}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {limitHours !== null && (
          <span className="soft">{text.limit.replace('{hours}', comma(limitHours))}</span>
        )}
        {map.shown !== null && (
          <Button variant="default" onClick={() => replace(withRowAfter([], -1, nameOf))}>
            {text.startTable}
          </Button>
        )}
        {map.followed !== null && map.shown === null && (
          <Button
            variant="default"
            onClick={() => replace(map.followed === null ? rows : (rowsFrom(map.followed) ?? rows))}
          >
            {text.copyFollowed}
          </Button>
        )}
        {before !== undefined && (
          <Button variant="default" onClick={() => replace(before)}>
            {text.undo}
          </Button>
        )}
      </div>
      <div className="map-columns">
        <div className="stack">
          <RowTable rows={rows} marked={marked} onChange={(next) => setRows([...next])} />
          <Problems problems={written.problems} />
          {state === 'FAILED' && <Loading error={check.error} onRetry={() => void check.refetch()} />}
          {looked !== undefined && (
            <div className="stack" aria-busy={state === 'ASKING'}>
              <Savings looked={looked} onApply={applyTogether} />
              <Findings looked={looked} onPlace={(key) => goTo(rowOf(key)?.id)} />
              <Difference looked={looked} />
            </div>
          )}
        </div>
        <div className="map-side">
          <div className="row map-acts">
            <CheckMark state={state} />
            <SaveDraft draft={draft} disabled={!written.sendable} />
            <Button disabled={!ready} onClick={() => setProposing(true)} rightSection={<kbd>Ctrl ⏎</kbd>}>
              {text.propose}
            </Button>
          </div>
          {looked !== undefined && <Drawing svg={looked.svg} />}
        </div>
      </div>
      {proposing && looked !== undefined && (
        <ProposeMap mapKey={map.key} draft={draft} looked={looked} onClose={() => setProposing(false)} />
      )}
      {draft.question}
    </>
  );
}

const goTo = (row: string | undefined): void =>
  document.querySelector<HTMLElement>(`[data-row="${row ?? ''}"] [data-first]`)?.focus();

/** What keeps the table from being a map at all. */
function Problems({
  problems,
}: {
  problems: ReturnType<typeof definitionFrom>['problems'];
}): React.ReactNode {
  const { processes: text } = useDesignWords();
  const lang = useLang();
  if (problems.length === 0) return null;
  return (
    <ul className="plain late">
      {problems.map((problem) => (
        <li key={`${problem.row}${problem.vi}`}>
          ✕ {text.order} {problem.row}: {problem[lang]}
        </li>
      ))}
    </ul>
  );
}
