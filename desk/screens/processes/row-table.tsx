import { Button } from '@mantine/core';
import { processMapWords } from '@motcua/ui/words/process-map';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useLang } from '../../lang.ts';
import { useDesignWords } from '../../words/design.ts';
import { RowFields } from './row-fields.tsx';
import { rowAct, type RowAct } from './row-keys.ts';
import { isBeside, moved, renumbered, withBeside, withRowAfter, type DraftRow } from './rows.ts';

interface RowTableProps {
  rows: readonly DraftRow[];
  /** Rows that findings are about. */
  marked: ReadonlySet<string>;
  onChange: (rows: readonly DraftRow[]) => void;
}

/** The table a map is written in, all by keyboard: Enter adds the step below, Alt with the arrows moves it. */
export function RowTable({ rows, marked, onChange }: RowTableProps): React.ReactNode {
  const { processes: text } = useDesignWords();
  const steps = processMapWords[useLang()];
  const table = useRef<HTMLTableElement>(null);
  // the first row of a new map is where the hands belong
  const goTo = useRef(rows.length === 1 ? rows[0]?.id : undefined);
  useEffect(() => {
    if (goTo.current === undefined) return;
    table.current?.querySelector<HTMLElement>(`[data-row="${goTo.current}"] [data-first]`)?.focus();
    goTo.current = undefined;
  });
  const addAfter = (at: number): void => {
    const next = withRowAfter(rows, at, (kind) => steps[`kind${kind}`]);
    goTo.current = next[at + 1]?.id;
    onChange(next);
  };
  const remove = (at: number): void => {
    goTo.current = (rows[at + 1] ?? rows[at - 1])?.id;
    onChange(renumbered(rows.toSpliced(at, 1)));
  };
  const move = (at: number, by: -1 | 1): void => {
    goTo.current = rows[at]?.id;
    onChange(moved(rows, at, by));
  };
  const acts: Record<RowAct, (at: number) => void> = {
    ADD_BELOW: addAfter,
    MOVE_UP: (at) => move(at, -1),
    MOVE_DOWN: (at) => move(at, 1),
    REMOVE: remove,
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event;
    if (!(target instanceof Element)) return;
    const at = rows.findIndex((row) => row.id === target.closest<HTMLElement>('[data-row]')?.dataset['row']);
    const act = rowAct(event, {
      button: target instanceof HTMLButtonElement,
      openList: target.getAttribute('aria-expanded') === 'true',
    });
    if (at === -1 || act === undefined) return;
    event.preventDefault();
    acts[act](at);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey(event);
    const written = table.current;
    written?.addEventListener('keydown', listen);
    return () => written?.removeEventListener('keydown', listen);
  }, []);
  return (
    <section className="wide" aria-label={text.table}>
      <table className="figures steps-table" ref={table}>
        <caption>
          {text.table} <span className="soft">{text.timeHint}</span>
        </caption>
        <thead>
          <tr>
            {[text.order, text.kind, text.stepName, text.role, text.unit, text.time].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        {rows.map((row, at) => (
          <RowFields
            key={row.id}
            row={row}
            order={at + 1}
            marked={marked.has(row.id)}
            beside={isBeside(rows, at)}
            onBeside={(beside) => onChange(withBeside(rows, at, beside))}
            onChange={(next) => onChange(rows.with(at, next))}
            onRemove={() => remove(at)}
            onMove={(by) => move(at, by)}
          />
        ))}
      </table>
      <div className="row steps-foot">
        <Button variant="default" onClick={() => addAfter(rows.length - 1)}>
          {text.addStep}
        </Button>
        <span className="soft">{text.keys}</span>
      </div>
    </section>
  );
}
