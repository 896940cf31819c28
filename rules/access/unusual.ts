import type { Lang } from '../text/index.ts';
import type { Purpose } from './purpose.ts';

/** Why a look at somebody's data asks for an explanation. It is a question to the officer, not a verdict. */
export const UNUSUAL = ['NO_DOSSIER', 'OTHER_UNIT', 'AFTER_HOURS', 'MANY_PEOPLE'] as const;
export type Unusual = (typeof UNUSUAL)[number];

/** A look as it is judged once the time is over in which the work it was for would have followed. */
export interface Look {
  purpose: Purpose;
  /** It was of a dossier; else of a person by his number. */
  ofDossier: boolean;
  /** The officer has or had a step of the dossier, or did something on it; of a person: on a dossier of his, soon before or after. */
  worked: boolean;
  /** Of a reading by those who control everywhere: something of the dossier was there to be looked into. */
  cause: boolean;
  /** The office of the reader's unit was open. */
  inHours: boolean;
  /** Different people whose data he read in that hour without work on it, this one among them. */
  people: number;
}

export interface UnusualLimits {
  /** More people than these in one hour. */
  people: number;
}

/** What is unusual in a look; whoever works on the matter reads it for his work, at any hour. */
export function unusualIn(look: Look, limits: UnusualLimits): Unusual[] {
  if (look.worked) return [];
  const signs: Record<Unusual, boolean> = {
    NO_DOSSIER: !look.ofDossier,
    OTHER_UNIT: look.ofDossier && look.purpose === 'OVERSIGHT' && !look.cause,
    AFTER_HOURS: !look.inHours,
    MANY_PEOPLE: look.people > limits.people,
  };
  return UNUSUAL.filter((sign) => signs[sign]);
}

interface UnusualFacts {
  /** Whose data it is gets a message; of the others he sees the mark when he looks. */
  tellsPerson: boolean;
  /** In a sentence to the person. */
  says: Record<Lang, string>;
}

/** The supervisors are told of each; what may well be overtime or much work alarms nobody at home. */
export const UNUSUAL_FACTS = {
  NO_DOSSIER: {
    tellsPerson: true,
    says: {
      vi: 'Tra cứu theo số giấy tờ nhưng không có hồ sơ nào được lập hoặc xử lý',
      en: 'Looked up by number, but no dossier was made or worked on',
    },
  },
  OTHER_UNIT: {
    tellsPerson: true,
    says: {
      vi: 'Đơn vị của người xem không tham gia hồ sơ này và chưa rõ lý do kiểm tra',
      en: 'The reader’s unit has no part in this dossier, and no cause for control is known',
    },
  },
  AFTER_HOURS: {
    tellsPerson: false,
    says: {
      vi: 'Ngoài giờ làm việc, người xem không được giao hồ sơ',
      en: 'Outside working hours, by somebody the dossier is not assigned to',
    },
  },
  MANY_PEOPLE: {
    tellsPerson: false,
    says: {
      vi: 'Người xem mở dữ liệu của rất nhiều người trong một giờ',
      en: 'The reader opened the data of very many people within an hour',
    },
  },
} as const satisfies Record<Unusual, UnusualFacts>;

export const tellsPerson = (unusual: readonly Unusual[]): boolean =>
  unusual.some((sign) => UNUSUAL_FACTS[sign].tellsPerson);
