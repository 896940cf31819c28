import { Button } from '@mantine/core';
import type { OfflineItemRow } from '@motcua/contract/devices';
import { momentText } from '@motcua/ui/dates';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAct } from '../../act.ts';
import { useLang, useWords } from '../../lang.ts';
import { tell } from '../../notices.ts';
import { VerdictDialog } from '../../parts/verdict.tsx';
import { WideTable } from '../../parts/wide-table.tsx';

const MARKS = {
  MERGED: { shape: '✓', tone: 'ok' },
  ASIDE: { shape: '▲', tone: 'late' },
  DISMISSED: { shape: '✕', tone: 'soft' },
} as const satisfies Record<OfflineItemRow['outcome'], { shape: string; tone: string }>;

interface ItemsProps {
  deviceId: string;
  items: readonly OfflineItemRow[];
  mayDecide: boolean;
}

/** What a device brought, newest first; what was put aside is decided here. */
export function Items({ deviceId, items, mayDecide }: ItemsProps): React.ReactNode {
  const { devices: text } = useWords();
  const lang = useLang();
  const [deciding, setDeciding] = useState<OfflineItemRow>();
  if (items.length === 0) return <p className="teach">{text.noItems}</p>;
  return (
    <>
      <WideTable
        caption={text.items}
        aside={items.length}
        heads={[text.itemWho, text.itemWhen, text.itemNumber, text.itemOutcome]}
      >
        {items.map((one) => (
          <tr key={one.itemId}>
            <th scope="row">
              {one.applicantName}
              <div className="soft">
                {text.kinds[one.kind]}: {one.procedureName}
              </div>
            </th>
            <td>
              {momentText(one.at)}
              <div className="soft">
                {text.takenAt} {momentText(one.takenAt)}, {one.officer.fullName}
              </div>
            </td>
            <td>{one.receipt?.code ?? one.number?.number ?? '–'}</td>
            <td>
              <span className={MARKS[one.outcome].tone}>
                {MARKS[one.outcome].shape} {text.outcomes[one.outcome]}
              </span>
              {one.remarks.length > 0 && (
                <div className="soft">{one.remarks.map((remark) => text.remarks[remark]).join(', ')}</div>
              )}
              {one.reason !== null && (
                <div>
                  {lang === 'en' ? one.reason.titleEn : one.reason.title}. {one.reason.detail}
                </div>
              )}
              {one.comment !== null && (
                <div className="soft">
                  {one.decidedBy?.fullName}: {one.comment}
                </div>
              )}
              {one.receipt !== null && <Link to={`/ho-so/${one.receipt.dossierId}`}>{text.dossier}</Link>}
              {one.outcome === 'ASIDE' && mayDecide && (
                <Button size="compact-sm" onClick={() => setDeciding(one)}>
                  {text.decideItem}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </WideTable>
      {deciding !== undefined && (
        <DecideItem deviceId={deviceId} item={deciding} onClose={() => setDeciding(undefined)} />
      )}
    </>
  );
}

interface DecideItemProps {
  deviceId: string;
  item: OfflineItemRow;
  onClose: () => void;
}

function DecideItem({ deviceId, item, onClose }: DecideItemProps): React.ReactNode {
  const { devices: text } = useWords();
  const act = useAct('decideOfflineItem', () => {
    tell(text.decided);
    onClose();
  });
  return (
    <VerdictDialog
      title={`${text.kinds[item.kind]}: ${item.applicantName}`}
      question={text.itemQuestion}
      yes={text.admit}
      no={text.dismiss}
      words={{ label: text.comment, hint: text.itemCommentHint, leastForYes: 3, leastForNo: 3, most: 500 }}
      submit={text.send}
      pending={act.isPending}
      onSubmit={({ yes, text: comment }) =>
        act.mutate({ deviceId, itemId: item.itemId, admit: yes, comment })
      }
      onClose={onClose}
    >
      <p className="lead">{item.procedureName}</p>
      <p>
        {momentText(item.at)}, {item.officer.fullName}
      </p>
      <p>{item.reason?.detail}</p>
    </VerdictDialog>
  );
}
