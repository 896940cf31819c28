import { decisionOf, provinceCommittee, todayOf } from '../../catalogue/index.ts';
import { unitName } from '../../organisation/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { sentBytes } from '../../platform/sent-bytes.ts';
import { bookHtml } from '../book.ts';
import { coverageOf, libraryOn } from '../library.ts';

/** Every map in force today, those of a procedure's own first. */
export const printProcessBook: Act<'printProcessBook'> = async ({ db, reference, now }) => {
  const held = reference.current();
  const date = todayOf(held, now);
  const maps = await libraryOn(db, date);
  const chapters = maps.flatMap(({ inForce, procedures }) =>
    inForce === undefined
      ? []
      : [
          {
            definition: inForce.content,
            validFrom: inForce.valid_from,
            decision: decisionOf(inForce),
            procedures,
          },
        ],
  );
  return sentBytes({
    type: 'text/html; charset=utf-8',
    name: `sach-quy-trinh-${date}.html`,
    bytes: Buffer.from(
      bookHtml({
        issuer: unitName(held, provinceCommittee(held, date), date),
        date,
        chapters,
        coverage: coverageOf(maps),
        unitName: (key) => unitName(held, key, date),
      }),
    ),
  });
};
