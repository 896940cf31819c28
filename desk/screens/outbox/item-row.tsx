import { momentText } from '@motcua/ui/dates';
import { Link } from 'react-router';
import { useLang, useWords } from '../../lang.ts';
import { tellFailure } from '../../notices.ts';
import { putItem, type Item } from '../../offline/items.ts';
import { bringUpToDate } from '../../offline/upkeep.ts';
import type { Vault } from '../../offline/vault.ts';
import { printMarkup } from '../../parts/print.ts';

const MARKS = {
  WAITING: ['◐', 'wait'],
  SENDING: ['◑', 'wait'],
  MERGED: ['✓', 'ok'],
  REFUSED: ['▲', 'late'],
  REVIEW: ['◆', 'late'],
  DISMISSED: ['✕', 'soft'],
} as const satisfies Record<Item['state'] | 'DISMISSED', readonly [string, string]>;

/** One thing done without network: when, for whom, how it stands, and why. */
export function ItemRow({ vault, item }: { vault: Vault; item: Item }): React.ReactNode {
  const words = useWords();
  const lang = useLang();
  const { offline, store } = words;
  const { content, counter } = item;
  const { result, problem, pages } = content;
  const kind =
    content.item.acceptance !== undefined
      ? 'ACCEPT'
      : content.item.guidance !== undefined
        ? 'GUIDE'
        : 'REFUSE';
  const state = result?.outcome === 'DISMISSED' ? 'DISMISSED' : item.state;
  const [shape, tone] = MARKS[state];
  const why = problem ?? result?.reason ?? null;
  const again = async (): Promise<void> => {
    await putItem(vault, { ...item, state: 'WAITING' });
    await bringUpToDate();
  };
  const dossierId = result?.receipt?.dossierId;
  return (
    <tr>
      <td>{counter}</td>
      <td>{momentText(content.doneAt)}</td>
      <td>{offline.kinds[kind]}</td>
      <td className="code">
        {dossierId === undefined ? (
          (content.code ?? offline.later)
        ) : (
          <Link to={`/ho-so/${dossierId}`}>{result?.receipt?.code ?? content.code}</Link>
        )}
        {content.item.acceptance?.submissionCode !== undefined && (
          <p className="soft">{content.item.acceptance.submissionCode}</p>
        )}
      </td>
      <td>{content.item.applicant.fullName}</td>
      <td>{content.procedureName}</td>
      <td>
        <span className={tone}>
          {shape} {offline.states[state]}
        </span>
        {pages.of > 0 && ` · ${pages.sent}/${pages.of} ${offline.pagesSent}`}
        {why !== null && (
          <p className="soft">{lang === 'en' ? why.titleEn : `${why.title}. ${why.detail}`}</p>
        )}
        {result === null &&
          content.item.acceptance?.conditional?.map(({ text }) => (
            <p key={text} className="wait">
              ◐ {words.conditions.title}: {text}
            </p>
          ))}
        {content.lostPages !== undefined && content.lostPages.length > 0 && (
          <p className="late">▲ {store.lostPages.replace('{names}', content.lostPages.join(', '))}</p>
        )}
        {result?.remarks.map((remark) => (
          <p key={remark} className="soft">
            {offline.remarks[remark]}
          </p>
        ))}
        <span className="row">
          <button type="button" className="link" onClick={() => printMarkup(content.paper)}>
            {offline.printAgain}
            <span className="hidden"> {content.code ?? counter}</span>
          </button>
          {item.state === 'REFUSED' && (
            <button type="button" className="link" onClick={() => void again().catch(tellFailure)}>
              {offline.again}
            </button>
          )}
        </span>
      </td>
    </tr>
  );
}
