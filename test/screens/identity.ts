import type { Screen } from './list.ts';

/** What a counter does with the identity papers of those who come. */
export const IDENTITY_SCREENS: readonly Screen[] = [
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
    name: 'dai-dien',
    code: '',
    title: 'Đối chiếu việc đại diện',
    does: 'So điều người dân khai trên Cổng với bản chính giấy tờ: xác nhận, hoặc không và vì sao.',
    user: 'qu.minh',
    path: '/dai-dien',
    first: 'CARD',
  },
];
