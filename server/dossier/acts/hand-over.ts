import { randomUUID } from 'node:crypto';
import { documentNumber } from '@motcua/rules/codes';
import { regimeOn } from '@motcua/rules/regime';
import { todayOf } from '../../catalogue/index.ts';
import { inForce, unitName } from '../../organisation/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply, withoutKey } from '../../platform/idempotency.ts';
import { takeNumbers } from '../../platform/numbers.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { assertAllowed, assertReadable, signedIn } from '../guard.ts';
import { getHandover, unitsOf } from '../handover.ts';
import { getDossierForAct, type Loaded } from '../load.ts';
import { ISSUER } from '../slips.ts';
import { write } from '../write.ts';

/** Paper dossiers, or results, go to another unit together, on one slip with both persons named (NĐ 61/2018 Đ.18). */
export const handOverDossiers: Act<'handOverDossiers'> = async (
  context,
  { kind, toUnit, dossierIds, note },
) => {
  const held = context.reference.current();
  const today = todayOf(held, context.now);
  const to = held.units.get(toUnit);
  if (to === undefined || !inForce(to, today))
    throw new Refusal('INVALID_INPUT', {
      detail: 'Chọn đơn vị nhận đang hoạt động.',
      fields: [{ field: 'toUnit', message: 'Đơn vị nhận không còn hoạt động' }],
    });
  const all = await Promise.all([...new Set(dossierIds)].map((id) => getDossierForAct(context.db, id)));
  const from = givingUnit(context, all, kind);
  if (from === toUnit) throw new Refusal('INVALID_INPUT', 'Đơn vị nhận phải khác đơn vị giao.');
  for (const loaded of all) assertReadable(context, loaded);
  assertEach(all, (loaded) => {
    assertAllowed(loaded, 'handOverDossiers');
    assertNotUnderWay(loaded, kind);
  });
  return inTransaction(context.db, async (tx) => {
    const symbol = kind === 'DOSSIER' ? 'PBG' : 'PBGKQ';
    const taken = await takeNumbers(tx, {
      number: { unit: from, series: symbol, period: today.slice(0, 4) },
    });
    const id = randomUUID();
    const number = documentNumber(taken.number, symbol, ISSUER[regimeOn(today)]);
    await tx
      .insertInto('handover')
      .values({
        id,
        kind,
        number,
        from_unit: from,
        to_unit: toUnit,
        given_by: signedIn(context).accountId,
        given_at: context.now,
        received_by: null,
        received_at: null,
        note: note ?? '',
      })
      .execute();
    await tx
      .insertInto('handover_item')
      .values(all.map(({ dossier }) => ({ handover_id: id, dossier_id: dossier.id })))
      .execute();
    for (const { dossier } of all) {
      const state = dossier.state === 'ACCEPTED' ? 'IN_TRANSFER' : dossier.state;
      await write(withoutKey(context), tx, dossier, {
        act: 'handOverDossiers',
        state,
        set: kind === 'DOSSIER' ? { transferred_at: context.now, received_at: null } : {},
        events: [
          {
            kind: 'HANDED_OVER',
            to: state,
            unit: from,
            data: { number, agency: unitName(held, toUnit, today), cause: kind },
          },
        ],
      });
    }
    return rememberReply(context, tx, await getHandover(context, tx, id));
  });
};

/** Dossiers leave the one-stop that took them in, or the authority once it has them; results leave a unit that handled them. */
function givingUnit(context: Context, all: readonly Loaded[], kind: 'DOSSIER' | 'RESULT'): string {
  const mine = unitsOf(context);
  const holders = ({ dossier, handlingUnits }: Loaded): string[] => {
    if (kind === 'RESULT') return dossier.result === null ? [] : handlingUnits;
    return [dossier.intake_unit, ...(dossier.received_at === null ? [] : [dossier.authority])];
  };
  const from = mine.find((unit) => all.every((loaded) => holders(loaded).includes(unit)));
  if (from === undefined)
    throw new Refusal('FORBIDDEN', 'Chỉ bàn giao được hồ sơ đang ở đơn vị mình, mỗi lần từ một đơn vị.');
  return from;
}

/**
 * What goes on one slip goes together or not at all; of several, all that cannot go are named at once.
 *
 * @throws {Refusal} of the first, with a line for each
 */
function assertEach(all: readonly Loaded[], check: (loaded: Loaded) => void): void {
  const refused = all.flatMap((loaded) => {
    try {
      check(loaded);
      return [];
    } catch (error) {
      if (error instanceof Refusal) return [{ loaded, error }];
      throw error;
    }
  });
  const [first] = refused;
  if (first === undefined) return;
  if (all.length === 1) throw first.error;
  throw new Refusal(first.error.code, {
    detail: 'Chưa hồ sơ nào được bàn giao. Bỏ chọn các hồ sơ nêu dưới đây rồi bàn giao lại.',
    fields: refused.map(({ loaded: { dossier }, error }) => ({
      field: `dossierIds.${dossier.id}`,
      message: `${dossier.code ?? dossier.submission_code}: ${error.facts.detail}`,
    })),
  });
}

function assertNotUnderWay({ dossier }: Loaded, kind: 'DOSSIER' | 'RESULT'): void {
  if (kind === 'RESULT' || dossier.transferred_at === null || dossier.received_at !== null) return;
  throw new Refusal(
    'WRONG_STATE',
    `Hồ sơ ${dossier.code ?? ''} đang trên đường bàn giao, chưa được xác nhận đã nhận.`,
  );
}
