import type { Detector } from '@motcua/contract/audit';
import { UNUSUAL, UNUSUAL_FACTS } from '@motcua/rules/access';
import { formatDecimal, type Lang } from '@motcua/rules/text';

/** What a detector says: its name, and its facts in a sentence that can be checked. */
interface Words {
  title: Record<Lang, string>;
  text(facts: Facts): Record<Lang, string>;
}
type Facts = Record<string, number | string>;

const number = (value: number | string | undefined, lang: Lang): string =>
  formatDecimal(Number(value), 1, lang);

const RESETS: Record<string, Record<Lang, string>> = {
  UNEXPLAINED: {
    vi: 'Hạn trả kết quả lùi lại mà không có phiếu và không có người thứ hai duyệt.',
    en: 'The due date moved later without a slip and without a second person.',
  },
  UNRECORDED: {
    vi: 'Hạn trả kết quả đang lưu khác với hạn mà nhật ký hồ sơ ghi lần cuối.',
    en: 'The due date that is stored is not the last one the events tell.',
  },
};

const ENDINGS: Record<string, Record<Lang, string>> = {
  REFUSAL: { vi: 'bị từ chối hoặc đóng', en: 'was refused or closed' },
  WITHDRAWN: { vi: 'được rút', en: 'was withdrawn' },
  STOPPED: { vi: 'được dừng giải quyết', en: 'was stopped' },
};

export const FINDING_WORDS = {
  DEADLINE_RESET: {
    title: { vi: 'Thời hạn bị đặt lại', en: 'Deadline reset' },
    text: ({ how, count }) =>
      RESETS[String(how)] ?? {
        vi: `Thời hạn đã tính lại từ đầu ${count} lần do yêu cầu bổ sung.`,
        en: `The time limit began anew ${count} times after requests for papers.`,
      },
  },
  INSTANT_CLOSURE: {
    title: { vi: 'Kết thúc tức thì', en: 'Instant closure' },
    text: ({ count, minutes, usualHours }) => ({
      vi: `${count} hồ sơ tiếp nhận rồi kết thúc trong ${minutes} phút${usualHours === undefined ? '' : `; hồ sơ cùng thủ tục thường mất ${number(usualHours, 'vi')} giờ`}.`,
      en: `${count} dossiers ended within ${minutes} minutes of acceptance${usualHours === undefined ? '' : `; the same procedure usually takes ${number(usualHours, 'en')} hours`}.`,
    }),
  },
  PAUSE_BEFORE_DUE: {
    title: { vi: 'Tạm dừng ngay trước hạn', en: 'Paused just before due' },
    text: ({ count, percent, ended = 0 }) => ({
      vi: `${count} lần dừng tính thời hạn khi chỉ còn ${number(percent, 'vi')}% thời gian${Number(ended) === 0 ? '' : `, trong đó ${ended} hồ sơ được cán bộ ghi rút hoặc dừng giải quyết`}.`,
      en: `The clock was stopped ${count} times with ${number(percent, 'en')}% of the time left${Number(ended) === 0 ? '' : `; ${ended} of these dossiers were withdrawn or stopped by the officer`}.`,
    }),
  },
  SUPPLEMENT_ON_LAST_DAY: {
    title: { vi: 'Yêu cầu bổ sung vào ngày cuối', en: 'Papers asked for on the last day' },
    text: ({ count, of, percent }) => ({
      vi: `${count} trong ${of} lần yêu cầu bổ sung của tháng (${percent}%) rơi vào ngày cuối được phép.`,
      en: `${count} of ${of} requests of the month (${percent}%) came on the last allowed day.`,
    }),
  },
  REFUSED_THEN_ACCEPTED: {
    title: { vi: 'Từ chối hoặc rút rồi nhận lại', en: 'Refused or withdrawn, then accepted again' },
    text: ({ kind, days }) => {
      const ended = ENDINGS[String(kind)];
      return {
        vi: `Hồ sơ ${ended?.vi}, rồi cùng người nộp được tiếp nhận lại sau ${days} ngày với giấy tờ như cũ.`,
        en: `The dossier ${ended?.en}; the same applicant was accepted again after ${days} days with the same papers.`,
      };
    },
  },
  BULK_CLOSING: {
    title: { vi: 'Kết thúc dồn cuối tháng', en: 'Bulk closing at month end' },
    text: ({ count, mean, hours }) => ({
      vi: `${count} hồ sơ kết thúc trong ${number(hours, 'vi')} giờ làm việc cuối tháng; bình quân một ngày trước đó ${number(mean, 'vi')} hồ sơ.`,
      en: `${count} dossiers ended in the last ${number(hours, 'en')} working hours of the month; the daily mean before was ${number(mean, 'en')}.`,
    }),
  },
  ASSISTED_SHARE: {
    title: {
      vi: 'Một người nộp giúp phần lớn hồ sơ trực tuyến',
      en: 'Most online dossiers filed by one helper',
    },
    text: ({ count, of, percent }) => ({
      vi: `Nộp giúp ${count} trong ${of} hồ sơ trực tuyến của đơn vị trong tháng (${percent}%).`,
      en: `Filed ${count} of the ${of} online dossiers of the unit in the month for others (${percent}%).`,
    }),
  },
  CODES_TO_ONE_PHONE: {
    title: {
      vi: 'Mã xác nhận của nhiều người gửi về một điện thoại',
      en: 'Codes of several people to one phone',
    },
    text: ({ count, people }) => ({
      vi: `${count} hồ sơ nộp giúp của ${people} người được xác nhận bằng mã gửi đến cùng một điện thoại.`,
      en: `${count} assisted dossiers of ${people} people were confirmed by codes sent to the same phone.`,
    }),
  },
  UNUSUAL_LOOKS: {
    title: { vi: 'Xem dữ liệu chưa rõ việc', en: 'Data read for no known work' },
    text: (facts) => {
      const said = (lang: Lang): string =>
        UNUSUAL.filter((sign) => facts[sign] !== undefined)
          .map((sign) => `${UNUSUAL_FACTS[sign].says[lang]} (${facts[sign]})`)
          .join('; ');
      return {
        vi: `${facts['count']} lượt xem dữ liệu người dân trong ngày cần giải trình. ${said('vi')}.`,
        en: `${facts['count']} looks at people’s data on the day need an explanation. ${said('en')}.`,
      };
    },
  },
} as const satisfies Record<Detector, Words>;

export function findingWords(detector: Detector, facts: Facts) {
  const { title, text } = FINDING_WORDS[detector];
  const said = text(facts);
  return { title: title.vi, titleEn: title.en, text: said.vi, textEn: said.en };
}
