import { Button } from '@mantine/core';
import type { DossierView } from '@motcua/contract/dossier-view';
import { momentText, moneyText } from '@motcua/ui/dates';
import { useQuery } from '@tanstack/react-query';
import { addressOf } from '../../address.ts';
import { client } from '../../client.ts';
import { useLang } from '../../lang.ts';
import { FeeOrder } from '../../parts/fee-order.tsx';
import { FeeLines } from '../../parts/fee-lines.tsx';
import { printPage } from '../../parts/print.ts';
import { useFeeWords } from '../../words/fees.ts';
import { useMoneyWords } from '../../words/money.ts';
import { ReceiptStanding } from '../money/receipts-of-day.tsx';

/** What the dossier costs, pinned at its acceptance, with what it was reckoned with. */
export function FeePanel({ dossier: { id, fee, allowed } }: { dossier: DossierView }): React.ReactNode {
  const words = useFeeWords();
  const en = useLang() === 'en';
  if (fee === null) return null;
  return (
    <section className="block" aria-labelledby="fee-part">
      <h2 id="fee-part">{words.title}</h2>
      <FeeLines fee={fee} />
      {fee.facts.length > 0 && (
        <p className="soft">
          {fee.facts
            .map((one) => (en ? `${one.labelEn}: ${one.textEn}` : `${one.label}: ${one.text}`))
            .join(' · ')}
        </p>
      )}
      {allowed.includes('collectFee') && <FeeOrder dossierId={id} />}
      <Receipts dossierId={id} />
    </section>
  );
}

/** Receipts of the fee, cancelled ones among them: to be printed again, as the signed file, as data. */
function Receipts({ dossierId }: { dossierId: string }): React.ReactNode {
  const { money: text } = useMoneyWords();
  const lang = useLang();
  const { data } = useQuery({
    queryKey: ['dossier', dossierId, 'receipts'],
    queryFn: ({ signal }) => client.listDossierReceipts({ dossierId }, { signal }),
  });
  if (data === undefined || data.items.length === 0) return null;
  return (
    <ul className="receipts">
      {data.items.map((receipt) => {
        const receiptId = receipt.id;
        return (
          <li key={receiptId}>
            {text.receiptOf(receipt.number, momentText(receipt.issuedAt))}, {moneyText(receipt.total, lang)}{' '}
            <ReceiptStanding receipt={receipt} />
            <div className="row">
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => printPage(addressOf('printReceipt', { receiptId }))}
              >
                {text.print}
              </Button>
              <a href={addressOf('printReceipt', { receiptId })} target="_blank" rel="noopener">
                {text.pdf}
              </a>
              <a href={addressOf('printReceipt', { receiptId, as: 'xml' })} download>
                {text.xml}
              </a>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
