import { words } from '../words.ts';

/** CD12: who has seen one's data. */
export const myAccessesWords = words({
  title: { vi: 'Ai đã xem dữ liệu của tôi', en: 'Who has seen my data' },
  lead: {
    vi: 'Mỗi lần cán bộ mở hồ sơ của bạn, hoặc tra cứu bạn theo số giấy tờ, hệ thống ghi lại đơn vị, chức danh và mục đích. Trong một giờ, một người mở cùng một hồ sơ nhiều lần chỉ ghi một lần.',
    en: 'Each time an officer opens a dossier of yours or looks you up by number, the system keeps the unit, the post and the purpose. Opened again by the same person within the hour, it is one entry.',
  },
  names: {
    vi: 'Tên cán bộ được giữ trong nhật ký; cơ quan giải quyết phản ánh, khiếu nại của bạn xem được.',
    en: 'The officer’s name is kept in the log, for whoever settles your complaint.',
  },
  empty: {
    vi: 'Chưa có cán bộ nào xem dữ liệu của bạn.',
    en: 'No officer has seen your data yet.',
  },
  none: { vi: 'Không còn lượt xem nào cũ hơn.', en: 'There is nothing older.' },
  noUnit: { vi: 'Chưa ghi đơn vị', en: 'Unit not kept' },
  role: { vi: 'Chức danh', en: 'Post' },
  purpose: { vi: 'Mục đích', en: 'Purpose' },
  dossier: { vi: 'Hồ sơ', en: 'Dossier' },
  noDossier: { vi: 'Không theo hồ sơ nào', en: 'No dossier' },
  unusual: { vi: '▲ Cần giải trình', en: '▲ Needs an explanation' },
  told: {
    vi: 'Lãnh đạo đơn vị ấy và cơ quan kiểm soát đã được báo để yêu cầu giải trình.',
    en: 'The head of that unit and the control office have been told and will ask why.',
  },
  ask: {
    vi: 'Bạn muốn hỏi hoặc phản ánh: gọi đường dây nóng',
    en: 'To ask or complain, call the hotline',
  },
  write: { vi: 'hoặc gửi thư tới', en: 'or write to' },
  lately: {
    vi: (count: number) => `Có ${count} lượt xem dữ liệu của bạn cần giải trình trong 30 ngày qua.`,
    en: (count: number) =>
      `${count} ${count === 1 ? 'look' : 'looks'} at your data in the last 30 days ${count === 1 ? 'needs' : 'need'} an explanation.`,
  },
  older: { vi: 'Các lượt xem cũ hơn', en: 'Older entries' },
});
