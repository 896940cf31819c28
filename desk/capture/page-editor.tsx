import { Button } from '@mantine/core';
import { useWords } from '../lang.ts';
import { clipOf, type CapturedPage, type PageChange } from './pages.ts';

interface PageEditorProps {
  page: CapturedPage;
  at: number;
  count: number;
  onChange: (change: PageChange) => void;
  onRetake: () => void;
}

const SIDES = ['top', 'right', 'bottom', 'left'] as const;

/** One page, large: what is wrong with it and how to mend that, its order, its turn, its edges. */
export function PageEditor({ page, at, count, onChange, onRetake }: PageEditorProps): React.ReactNode {
  const { capture: text } = useWords();
  const { key } = page;
  const move = (to: number): void => onChange({ do: 'MOVE', key, to });
  return (
    <div className="capture-page">
      <div className="row">
        <Button variant="default" size="xs" disabled={at === 0} onClick={() => move(at - 1)}>
          {text.earlier}
        </Button>
        <Button variant="default" size="xs" disabled={at === count - 1} onClick={() => move(at + 1)}>
          {text.later}
        </Button>
        {page.kind === 'PICTURE' && (
          <Button variant="default" size="xs" onClick={() => onChange({ do: 'TURN', key })}>
            ↻ {text.turn}
          </Button>
        )}
        <Button variant="default" size="xs" onClick={onRetake}>
          {text.retake}
        </Button>
        <Button variant="default" size="xs" onClick={() => onChange({ do: 'REMOVE', key })}>
          {text.remove}
        </Button>
      </div>
      {page.faults.length > 0 && (
        <output>
          <ul className="capture-faults">
            {page.faults.map((fault) => (
              <li key={fault} className="wait">
                ▲ {text.faults[fault]}
              </li>
            ))}
          </ul>
        </output>
      )}
      {page.kind === 'PDF' ? (
        // oxlint-disable-next-line react/iframe-missing-sandbox
        <iframe src={page.url} title={text.page(at + 1)} />
      ) : (
        <>
          <Picture page={page} alt={text.page(at + 1)} />
          <fieldset className="capture-crop">
            <legend>{text.crop}</legend>
            {SIDES.map((side) => (
              <label key={side}>
                {text.sides[side]}
                <input
                  type="range"
                  min={0}
                  max={80}
                  value={Math.round(page.crop[side] * 100)}
                  onChange={(event) =>
                    onChange({
                      do: 'CROP',
                      key,
                      crop: { ...page.crop, [side]: Number(event.currentTarget.value) / 100 },
                    })
                  }
                />
              </label>
            ))}
          </fieldset>
        </>
      )}
    </div>
  );
}

/** The picture as it will be: turned, without what is cut away. */
function Picture({ page, alt }: { page: CapturedPage; alt: string }): React.ReactNode {
  return (
    <div className="capture-picture">
      <img src={page.url} alt={alt} className={`turned-${page.turns}`} style={{ clipPath: clipOf(page) }} />
    </div>
  );
}
