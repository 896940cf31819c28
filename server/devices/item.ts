import type { LeasedNumber, OfflineItem, OfflineResult } from '@motcua/contract/devices';
import { ERRORS } from '@motcua/contract/errors';
import { isoInstant } from '@motcua/rules/calendar';
import type { LeasedSeries } from '@motcua/rules/offline';
import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';

/** @throws {Refusal} INVALID_INPUT unless it is exactly one of acceptance, guidance and refusal */
export function kindOf({ acceptance, guidance, refusal }: OfflineItem): OfflineResult['kind'] {
  const kinds = [
    ...(acceptance === undefined ? [] : (['ACCEPTANCE'] as const)),
    ...(guidance === undefined ? [] : (['GUIDANCE'] as const)),
    ...(refusal === undefined ? [] : (['REFUSAL'] as const)),
  ];
  const [kind] = kinds;
  if (kind !== undefined && kinds.length === 1) return kind;
  throw new Refusal('INVALID_INPUT', 'Mỗi mục ngoại tuyến là một lần tiếp nhận, hướng dẫn hoặc từ chối.');
}

/** Numbers that stand on the papers of an item, with the series each has to be of. */
export function printedNumbers(item: OfflineItem): { number: LeasedNumber; series: LeasedSeries }[] {
  const of = (series: LeasedSeries, number: LeasedNumber | undefined) =>
    number === undefined ? [] : [{ number, series }];
  return [
    ...of('DOSSIER', item.acceptance?.code),
    ...of('GTN', item.acceptance?.receipt),
    ...of('PHD', item.guidance?.number),
    ...of('PTC', item.refusal?.number),
  ];
}

/** What became of an item that could not be taken over: it waits for a person. */
export function asideResult(
  { reference }: Context,
  item: OfflineItem,
  at: Date,
  refusal: Refusal,
): OfflineResult {
  const { vi, en } = ERRORS[refusal.code];
  return {
    itemId: item.itemId,
    sequence: item.sequence,
    kind: kindOf(item),
    outcome: 'ASIDE',
    receipt: null,
    at: isoInstant(reference.current().calendar, at),
    due: null,
    printedDue: item.acceptance?.printedDue ?? null,
    remarks: [],
    reason: {
      code: refusal.code,
      title: vi,
      titleEn: en,
      detail: refusal.facts.detail,
      fields: [...(refusal.facts.fields ?? [])],
    },
  };
}
