import type { Screen } from './list.ts';

/** What a counter does besides taking in: for other places, between offices, and with the papers of those who come. */
export const COUNTER_SCREENS: readonly Screen[] = [
  {
    name: 'phi-dia-gioi',
    code: 'QU11',
    title: 'Nhận cho nơi khác',
    does: 'Quầy này nhận được gì cho một cơ quan ở nơi khác, không nhận gì và vì sao.',
    user: 'qu.minh',
    path: '/phi-dia-gioi',
    first: 'ELSEWHERE',
  },
  {
    name: 'ban-giao',
    code: 'QU05',
    title: 'Bàn giao',
    does: 'Giấy tờ sang đơn vị khác theo một phiếu, có tên hai người.',
    user: 'qu.minh',
    path: '/ban-giao',
  },
  {
    name: 'tra-ket-qua',
    code: 'QU07',
    title: 'Trả kết quả',
    does: 'Tìm bằng mã, phiếu hoặc thẻ; trả cho ai, bản gốc nào; kết quả chờ quá lâu.',
    user: 'qu.minh',
    path: '/tra-ket-qua',
  },
  {
    name: 'buu-chinh',
    code: 'QU08',
    title: 'Bưu chính',
    does: 'Kết quả gửi qua bưu chính: bảng kê, niêm phong, bưu tá ký trên màn hình, bưu gửi trễ hoặc về lại.',
    user: 'qu.minh',
    path: '/buu-chinh',
  },
  {
    name: 'khoi-phuc',
    code: '',
    title: 'Khôi phục tài khoản',
    does: 'Tìm chủ tài khoản theo giấy tờ tùy thân, cấp mã dùng một lần in trên phiếu; ai giám sát thì thấy mọi mã đã cấp.',
    user: 'qu.minh',
    path: '/khoi-phuc',
    first: 'CARD',
  },
  {
    name: 'lich-hen',
    code: '',
    title: 'Lịch hẹn',
    does: 'Ai hẹn đến quầy theo giờ; quét phiếu hẹn để ghi đã đến, mở lượt tiếp nhận; ai cần hẹn giờ khác.',
    user: 'qu.minh',
    path: '/lich-hen?ngay=2026-12-08',
  },
  {
    name: 'dai-dien',
    code: '',
    title: 'Đối chiếu việc đại diện',
    does: 'So điều người dân khai trên Cổng với bản chính giấy tờ: xác nhận, hoặc không và vì sao.',
    user: 'qu.minh',
    path: '/dai-dien',
    first: 'CARD',
  },
];
