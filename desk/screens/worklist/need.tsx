import type { WorkRow } from '@motcua/contract/work';
import { NEEDS, URGENCY_WORDS, type Urgency } from '@motcua/rules/work';
import { timeLeft } from '../../deadline.ts';
import { useLang } from '../../lang.ts';

/** The shape of what is out of the ordinary about a step; the rest says its name. */
const SHAPES: Partial<Record<Urgency, { shape: string; tone: 'late' | 'wait' }>> = {
  STEP_LATE: { shape: '▲', tone: 'late' },
  ANSWERED: { shape: '✉', tone: 'wait' },
  UNTAKEN: { shape: '○', tone: 'wait' },
  STEP_TODAY: { shape: '◐', tone: 'wait' },
};

/** What is to be done next, how long there is for it, and why the row stands where it stands. */
export function NeedCell({ row, minutes }: { row: WorkRow; minutes: number | null }): React.ReactNode {
  const lang = useLang();
  const why = SHAPES[row.urgency];
  const need = NEEDS[row.need][lang];
  return (
    <span className="need-cell" title={`${need} · ${row.step} · ${URGENCY_WORDS[row.urgency][lang]}`}>
      <span>
        <strong>{need}</strong>
        {minutes !== null && `, ${timeLeft(minutes, lang)}`}
      </span>
      {why === undefined ? (
        <span className="soft">{row.step}</span>
      ) : (
        <span className={why.tone}>
          <span aria-hidden="true">{why.shape} </span>
          {URGENCY_WORDS[row.urgency][lang]}
        </span>
      )}
    </span>
  );
}
