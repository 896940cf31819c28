import { APPLICANT_ADDRESS, type PlaceFault } from '@motcua/rules/place';
import {
  decidingUnit,
  decidingUnits,
  placeOf,
  placeSaid,
  receivingUnits,
  todayOf,
  type CaseFacts,
  type Receiving,
} from '../catalogue/index.ts';
import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';
import type { ProcedureVersion } from '../province/index.ts';

type At = Pick<Context, 'reference' | 'now'>;

/** The authority that follows from the facts as they stand; undefined while they name none, or where no place is asked for. */
export function authorityFound(
  { reference, now }: At,
  procedure: ProcedureVersion,
  facts: CaseFacts,
): string | undefined {
  const held = reference.current();
  const found = decidingUnit(held, procedure, facts, todayOf(held, now));
  return found !== null && 'unit' in found ? found.unit : undefined;
}

/**
 * The authority of a dossier that is sent or accepted: by the place of the case where the procedure asks for it, else the
 * one it was begun for (NĐ 118/2025 Đ.14).
 *
 * @throws {Refusal} INCOMPLETE with the field that has to name the place
 */
export function authorityOf(
  { reference, now }: At,
  procedure: ProcedureVersion,
  dossier: CaseFacts & { authority: string },
): string {
  const held = reference.current();
  const found = decidingUnit(held, procedure, dossier, todayOf(held, now));
  if (found === null) return dossier.authority;
  if ('unit' in found) return found.unit;
  throw notFound(procedure, found.fault, placeSaid(procedure, dossier) ?? '');
}

/** How a dossier begins: the unit that receives it, its authority for now, and the answer that says the place. */
export interface Beginning extends Receiving {
  answers: Record<string, string>;
}

/**
 * Where a dossier begun at a unit will be decided. A place chosen at the start becomes the answer to the question that asks
 * for it; the answer decides in the end. Undefined: the unit does not receive the procedure.
 *
 * @throws {Refusal} INCOMPLETE where nothing says who would decide
 */
export function beginningAt(
  { reference, now }: At,
  procedure: ProcedureVersion,
  { intakeUnit, authority, address }: { intakeUnit: string; authority?: string | undefined; address: string },
): Beginning | undefined {
  const held = reference.current();
  const today = todayOf(held, now);
  const receiving = (decides?: string): Receiving | undefined =>
    receivingUnits(held, procedure, today, decides).find(
      (one) => one.intakeUnit.key === intakeUnit && (authority === undefined || one.authority === authority),
    );
  const { place } = procedure;
  if (place === undefined) return withAnswers(receiving());
  if (place === APPLICANT_ADDRESS) {
    const facts = { answers: {}, applicant: { address }, authority: '' };
    return withAnswers(receiving(authorityOf({ reference, now }, procedure, facts)));
  }
  if (authority === undefined) {
    const own = receiving();
    if (
      own === undefined &&
      receivingUnits(held, procedure, today, anyOf(held, procedure, today)).some(
        (one) => one.intakeUnit.key === intakeUnit,
      )
    )
      throw new Refusal('INCOMPLETE', {
        detail: 'Chọn xã, phường nơi giải quyết rồi bắt đầu.',
        fields: [
          {
            field: 'authority',
            message: 'Chọn xã, phường nơi giải quyết',
            messageEn: 'Choose the commune or ward that decides',
          },
        ],
      });
    return withAnswers(own);
  }
  if (!decidingUnits(held, procedure, today).some(({ key }) => key === authority)) return undefined;
  return withAnswers(receiving(authority), { [place]: placeOf(held, authority, today) });
}

const withAnswers = (
  receiving: Receiving | undefined,
  answers: Record<string, string> = {},
): Beginning | undefined => (receiving === undefined ? undefined : { ...receiving, answers });

const anyOf = (...facts: Parameters<typeof decidingUnits>): string | undefined =>
  decidingUnits(...facts)[0]?.key;

const WORDS: Record<PlaceFault, { vi: string; en: string }> = {
  MISSING: {
    vi: 'Ghi xã, phường và tỉnh, ví dụ: Xã Lục Ngạn, tỉnh Bắc Ninh',
    en: 'Name the commune or ward and the province, for example: Xã Lục Ngạn, tỉnh Bắc Ninh',
  },
  UNKNOWN: {
    vi: 'Không thấy tên xã, phường nào của tỉnh trong địa chỉ này. Ghi tên xã, phường hiện nay, ví dụ: Xã Lục Ngạn, tỉnh Bắc Ninh',
    en: 'No commune or ward of the province stands in this address. Give its present name, for example: Xã Lục Ngạn, tỉnh Bắc Ninh',
  },
  SEVERAL: {
    vi: 'Địa chỉ này có thể là của nhiều xã, phường. Ghi một tên hiện nay, có chữ “xã” hoặc “phường” ở trước',
    en: 'This address fits several communes or wards. Give one present name with “xã” or “phường” before it',
  },
  OTHER_PROVINCE: {
    vi: 'Địa chỉ này ghi tỉnh khác. Ghi tên xã, phường và tỉnh hiện nay; nơi thuộc tỉnh khác thì nộp ở tỉnh ấy',
    en: 'This address names another province. Give the present commune or ward and province; what belongs to another province is handed in there',
  },
};

function notFound({ place = '' }: ProcedureVersion, fault: PlaceFault, said: string): Refusal {
  const { vi, en } = WORDS[fault];
  return new Refusal('INCOMPLETE', {
    detail:
      said === '' ? `Chưa rõ cơ quan giải quyết. ${vi}.` : `Chưa rõ cơ quan giải quyết từ “${said}”. ${vi}.`,
    fields: [{ field: place, message: vi, messageEn: en }],
  });
}
