/** What an answer says of the office: counted as good, as neither, as bad; `NONE` is not counted (not used, not known). */
export type Sign = 'GOOD' | 'FAIR' | 'BAD' | 'NONE';

interface Answer {
  vi: string;
  en: string;
  sign: Sign;
}
interface Item {
  /** Of NĐ 61/2018/NĐ-CP Điều 31. */
  letter: string;
  vi: string;
  en: string;
  answers: Readonly<Record<string, Answer>>;
}

const answer = (sign: Sign, vi: string, en: string): Answer => ({ vi, en, sign });

/**
 * What citizens are asked about a dossier that is done (nội dung đánh giá, NĐ 61/2018/NĐ-CP Điều 31), item by item, in plain
 * words. The last one is asked first and is the only one that has to be answered.
 */
export const RATING_ITEMS = {
  OVERALL: {
    letter: 'i',
    vi: 'Nhìn chung, bạn có hài lòng với việc giải quyết hồ sơ này không?',
    en: 'All in all, are you satisfied with how this dossier was handled?',
    answers: {
      VERY_SATISFIED: answer('GOOD', 'Rất hài lòng', 'Very satisfied'),
      SATISFIED: answer('GOOD', 'Hài lòng', 'Satisfied'),
      NEITHER: answer('FAIR', 'Bình thường', 'Neither satisfied nor dissatisfied'),
      DISSATISFIED: answer('BAD', 'Không hài lòng', 'Dissatisfied'),
      VERY_DISSATISFIED: answer('BAD', 'Rất không hài lòng', 'Very dissatisfied'),
    },
  },
  TIME: {
    letter: 'a',
    vi: 'So với ngày hẹn, hồ sơ được giải quyết thế nào?',
    en: 'When was it done, compared with the date you were given?',
    answers: {
      EARLY: answer('GOOD', 'Sớm hơn hẹn', 'Earlier'),
      ON_TIME: answer('GOOD', 'Đúng hẹn', 'On that date'),
      LATE: answer('BAD', 'Trễ hẹn', 'Later'),
    },
  },
  AGENCIES: {
    letter: 'b',
    vi: 'Bạn phải liên hệ bao nhiêu cơ quan, đơn vị?',
    en: 'How many offices did you have to deal with?',
    answers: {
      ONE: answer('GOOD', 'Chỉ một nơi', 'One only'),
      TWO: answer('FAIR', 'Hai nơi', 'Two'),
      MORE: answer('BAD', 'Từ ba nơi trở lên', 'Three or more'),
    },
  },
  CONTACTS: {
    letter: 'c',
    vi: 'Sau lần nộp đầu tiên, bạn phải liên hệ thêm mấy lần để hoàn thiện hồ sơ?',
    en: 'After you first handed it in, how often did you have to get in touch again to complete it?',
    answers: {
      NONE: answer('GOOD', 'Không lần nào', 'Never'),
      ONCE: answer('FAIR', 'Một lần', 'Once'),
      MORE: answer('BAD', 'Từ hai lần trở lên', 'Twice or more'),
    },
  },
  INFORMATION: {
    letter: 'd',
    vi: 'Thông tin công khai về thủ tục có đúng, đủ và kịp thời không?',
    en: 'Was the published information about the procedure right, complete and up to date?',
    answers: {
      FULL: answer('GOOD', 'Đúng và đủ', 'Right and complete'),
      PARTLY: answer('FAIR', 'Còn thiếu hoặc khó hiểu', 'Incomplete or hard to understand'),
      WRONG: answer('BAD', 'Sai hoặc đã cũ', 'Wrong or out of date'),
      NOT_READ: answer('NONE', 'Tôi không xem', 'I did not look at it'),
    },
  },
  ATTITUDE: {
    letter: 'đ',
    vi: 'Thái độ của cán bộ khi hướng dẫn, tiếp nhận, giải quyết thế nào?',
    en: 'How did the officers who guided, received and handled you behave?',
    answers: {
      HELPFUL: answer('GOOD', 'Tận tình, lịch sự', 'Helpful and polite'),
      CORRECT: answer('FAIR', 'Bình thường', 'Neither well nor badly'),
      RUDE: answer('BAD', 'Chưa đúng mực', 'Not as they should'),
      NOT_MET: answer('NONE', 'Tôi không gặp ai', 'I met nobody'),
    },
  },
  RESULT: {
    letter: 'e',
    vi: 'Kết quả và số tiền phải nộp có đúng quy định không?',
    en: 'Were the result and what you paid as the rules say?',
    answers: {
      RIGHT: answer('GOOD', 'Đúng cả hai', 'Both were'),
      WRONG: answer('BAD', 'Kết quả chưa đúng', 'The result was not'),
      EXTRA_COST: answer('BAD', 'Phải trả thêm ngoài quy định', 'I had to pay more than the rules say'),
      UNSURE: answer('NONE', 'Tôi không rõ', 'I do not know'),
    },
  },
  EXPLANATION: {
    letter: 'g',
    vi: 'Nếu bạn đã phản ánh, kiến nghị hoặc khiếu nại, câu trả lời thế nào?',
    en: 'If you gave feedback or complained, how was it answered?',
    answers: {
      ANSWERED: answer('GOOD', 'Kịp thời, rõ ràng', 'In time and clearly'),
      POORLY: answer('FAIR', 'Chậm hoặc chưa rõ', 'Late or unclearly'),
      UNANSWERED: answer('BAD', 'Chưa được trả lời', 'Not at all'),
      NOT_MADE: answer('NONE', 'Tôi không phản ánh', 'I gave none'),
    },
  },
  ONLINE: {
    letter: 'h',
    vi: 'Nếu bạn dùng dịch vụ công trực tuyến, việc nộp và theo dõi hồ sơ thế nào?',
    en: 'If you used the online service, how were filing and following the dossier?',
    answers: {
      EASY: answer('GOOD', 'Nhanh, dễ dùng', 'Quick and easy'),
      HARD: answer('FAIR', 'Dùng được nhưng khó', 'It worked, with difficulty'),
      FAILED: answer('BAD', 'Chậm hoặc bị lỗi', 'Slow or broken'),
      NOT_USED: answer('NONE', 'Tôi không dùng', 'I did not use it'),
    },
  },
} as const satisfies Record<string, Item>;

export type RatingItem = keyof typeof RATING_ITEMS;
export const RATING_ITEM_KEYS = Object.keys(RATING_ITEMS) as RatingItem[];
export type RatingAnswer<I extends RatingItem> = Extract<keyof (typeof RATING_ITEMS)[I]['answers'], string>;

/** The answers of an item in the order they are offered. */
export const answersOf = <I extends RatingItem>(item: I): RatingAnswer<I>[] =>
  Object.keys(RATING_ITEMS[item].answers) as RatingAnswer<I>[];

const signs = (item: RatingItem): Readonly<Record<string, Answer>> => RATING_ITEMS[item].answers;

export interface ItemFigure {
  item: RatingItem;
  /** How often each answer was given, in the order they are offered. */
  answers: { answer: string; count: number }[];
  good: number;
  /** Answers that say anything of the office. */
  counted: number;
}

/** @param given how often each answer of the item was given */
export function itemFigure(item: RatingItem, given: ReadonlyMap<string, number>): ItemFigure {
  const answers = answersOf(item).map((key: string) => ({ answer: key, count: given.get(key) ?? 0 }));
  const sum = (wanted: (sign: Sign) => boolean): number =>
    answers.reduce(
      (total, { answer: key, count }) => total + (wanted(signs(item)[key]?.sign ?? 'NONE') ? count : 0),
      0,
    );
  return { item, answers, good: sum((sign) => sign === 'GOOD'), counted: sum((sign) => sign !== 'NONE') };
}
