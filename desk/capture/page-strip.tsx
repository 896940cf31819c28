import { useRef } from 'react';
import { useWords } from '../lang.ts';
import { moveInList } from '../keys.ts';
import { clipOf, type CapturedPage, type PageChange } from './pages.ts';

interface PageStripProps {
  pages: readonly CapturedPage[];
  chosen: string | undefined;
  onChoose: (key: string) => void;
  onChange: (change: PageChange) => void;
}

/** The pages in their order: chosen, moved, turned and thrown away by keys, or dragged to another place. */
export function PageStrip({ pages, chosen, onChoose, onChange }: PageStripProps): React.ReactNode {
  const { capture: text } = useWords();
  const list = useRef<HTMLOListElement>(null);
  const dragged = useRef<string>(undefined);
  const focus = (at: number): void => {
    requestAnimationFrame(() => list.current?.querySelectorAll('button')[at]?.focus());
  };
  const onKey = (event: React.KeyboardEvent, at: number, { key: page, kind }: CapturedPage): void => {
    const to = moveInList(event.key, at, pages.length);
    if (to !== undefined) {
      if (event.altKey) onChange({ do: 'MOVE', key: page, to });
      else onChoose(pages[to]?.key ?? page);
      focus(to);
    } else if (event.key.toLowerCase() === 'r' && !event.ctrlKey && kind === 'PICTURE')
      onChange({ do: 'TURN', key: page });
    else if (event.key === 'Delete') {
      onChange({ do: 'REMOVE', key: page });
      focus(Math.max(0, Math.min(at, pages.length - 2)));
    } else return;
    event.preventDefault();
  };
  return (
    <ol className="capture-strip" aria-label={text.pages} ref={list}>
      {pages.map((page, at) => (
        <li key={page.key}>
          <button
            type="button"
            aria-current={page.key === chosen}
            onFocus={() => onChoose(page.key)}
            onClick={() => onChoose(page.key)}
            onKeyDown={(event) => onKey(event, at, page)}
            draggable
            onDragStart={(event) => {
              dragged.current = page.key;
              event.dataTransfer.setData('text/x-page', page.key);
            }}
            onDragOver={(event) => {
              if (dragged.current !== undefined) event.preventDefault();
            }}
            onDrop={(event) => {
              if (dragged.current === undefined) return;
              event.preventDefault();
              event.stopPropagation();
              onChange({ do: 'MOVE', key: dragged.current, to: at });
              dragged.current = undefined;
            }}
            onDragEnd={() => {
              dragged.current = undefined;
            }}
          >
            <span className="capture-thumb">
              {page.kind === 'PDF' ? (
                <span aria-hidden="true">PDF</span>
              ) : (
                <img
                  src={page.url}
                  alt=""
                  className={`turned-${page.turns}`}
                  style={{ clipPath: clipOf(page) }}
                  draggable={false}
                />
              )}
            </span>
            <span>
              {text.page(at + 1)}
              {page.kind === 'PDF' && `: ${text.pdf}`}
              {page.byPhone && <span className="soft"> {text.byPhone}</span>}
              {page.faults.length > 0 && <span className="wait"> ▲ {page.faults.length}</span>}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}
