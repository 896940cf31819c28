import type { Channel } from '../dossier/index.ts';
import type { Lang } from '../text/index.ts';

const papers = (count: number): string => `${count} ${count === 1 ? 'paper' : 'papers'}`;

const VI = {
  fewerPapers: (count: number) => `bỏ ${count} giấy tờ`,
  morePapers: (count: number) => `thêm ${count} giấy tờ`,
  removed: (name: string) => `Bỏ giấy tờ: ${name}.`,
  added: (name: string) => `Thêm giấy tờ: ${name}.`,
  altered: (name: string) => `Đổi tên, số bản hoặc cách nộp giấy tờ: ${name}.`,
  shorter: (span: string, percent: string) => `giảm ${span} (${percent} %)`,
  longer: (span: string, percent: string) => `tăng ${span} (${percent} %)`,
  otherTimes: 'đổi thời hạn',
  time: (channel: string, was: string, is: string) => `Thời hạn khi ${channel}: từ ${was} thành ${is}.`,
  sameDay: 'trong ngày làm việc',
  /** How long, where it matters little in what. */
  spans: { workingDay: 'ngày', workingHour: 'giờ', day: 'ngày', month: 'tháng' },
  units: { workingDay: 'ngày làm việc', workingHour: 'giờ làm việc', day: 'ngày', month: 'tháng' },
  channels: {
    COUNTER: 'nộp tại quầy',
    ONLINE: 'nộp trực tuyến',
    POST: 'nộp qua bưu chính',
  } as Record<Channel, string>,
  lowerFees: 'giảm phí, lệ phí',
  higherFees: 'tăng phí, lệ phí',
  otherFees: 'đổi phí, lệ phí',
  fee: (channel: string, was: string, is: string) => `Phí, lệ phí khi ${channel}: từ ${was} đ thành ${is} đ.`,
  newForm: 'đổi mẫu đơn',
  formSentence: 'Dùng mẫu đơn khác.',
  renamed: (was: string, is: string) => `Đổi tên “${was}” thành “${is}”.`,
  retold: 'Viết lại phần tóm tắt.',
  opened: (channel: string) => `Nhận thêm hồ sơ ${channel}.`,
  closed: (channel: string) => `Không còn nhận hồ sơ ${channel}.`,
  otherSteps: 'Sửa trình tự thực hiện.',
  otherRequirements: 'Sửa yêu cầu, điều kiện.',
  otherResults: 'Đổi kết quả giải quyết.',
  otherBasis: 'Cập nhật căn cứ pháp lý.',
};
export type Words = typeof VI;

/** What differs between two versions of a procedure, in words. */
export const WORDS: Record<Lang, Words> = {
  vi: VI,
  en: {
    fewerPapers: (count) => `${papers(count)} fewer`,
    morePapers: (count) => `${papers(count)} more`,
    removed: (name) => `No longer asked for: “${name}”.`,
    added: (name) => `Asked for as well: “${name}”.`,
    altered: (name) => `Name, number of copies or way of handing in changed: “${name}”.`,
    shorter: (span, percent) => `${span} less (${percent} %)`,
    longer: (span, percent) => `${span} more (${percent} %)`,
    otherTimes: 'other time limits',
    time: (channel, was, is) => `Time limit ${channel}: ${is} instead of ${was}.`,
    sameDay: 'the same working day',
    spans: { workingDay: 'days', workingHour: 'hours', day: 'days', month: 'months' },
    units: { workingDay: 'working days', workingHour: 'working hours', day: 'days', month: 'months' },
    channels: { COUNTER: 'at the counter', ONLINE: 'online', POST: 'by post' },
    lowerFees: 'lower fees',
    higherFees: 'higher fees',
    otherFees: 'other fees',
    fee: (channel, was, is) => `Fees ${channel}: ${is} VND instead of ${was} VND.`,
    newForm: 'another form',
    formSentence: 'Another form is used.',
    renamed: (was, is) => `“${was}” is now called “${is}”.`,
    retold: 'The summary is written anew.',
    opened: (channel) => `Can now be handed in ${channel}.`,
    closed: (channel) => `Can no longer be handed in ${channel}.`,
    otherSteps: 'What the applicant does is described anew.',
    otherRequirements: 'Other conditions.',
    otherResults: 'Another result.',
    otherBasis: 'Other legal basis.',
  },
};
