import type { Item } from '../../offline/items.ts';
import { useWords } from '../../lang.ts';
import { kept } from '../../offline/kept.ts';
import { qrSvg } from '../../offline/qr.ts';
import { addressOf } from '../../offline/record.ts';

/** Shown beside the number, so that a dead printer stops nobody: a code short enough to copy, and one a telephone reads. */
export function WithoutPrinter({ item }: { item: Item }): React.ReactNode {
  const { store } = useWords();
  const { snapshot } = kept.useValue();
  const { code, item: done } = item.content;
  const short = done.acceptance?.submissionCode;
  if (short === undefined || code === null || snapshot === undefined) return null;
  const address = addressOf(snapshot.content, code);
  return (
    <section className="block" aria-labelledby="by-hand">
      <h2 id="by-hand">{store.noPrinter}</h2>
      {address !== undefined && (
        <img
          width={168}
          height={168}
          alt={store.qr}
          src={`data:image/svg+xml,${encodeURIComponent(qrSvg(address))}`}
        />
      )}
      <p className="big code">{short}</p>
      <p>{store.copyByHand}</p>
    </section>
  );
}
