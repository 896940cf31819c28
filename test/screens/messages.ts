import type { Screen } from './list.ts';

/** What people are told, in which words, and what a trial keeps of it. */
export const MESSAGE_SCREENS: readonly Screen[] = [
  {
    name: 'tin-nhan',
    code: '',
    title: 'Câu chữ tin nhắn',
    does: 'Sửa câu chữ gửi người dân, xem thử, đếm độ dài SMS; người này đề xuất, người kia duyệt.',
    user: 'qt.vu',
    path: '/tin-nhan/TB07',
  },
  {
    name: 'hop-thu-thu',
    code: '',
    title: 'Hộp thư thử',
    does: 'Khi chạy thử: mọi tin đúng như lẽ ra được gửi, kênh nào, dài mấy tin SMS; không tin nào ra ngoài.',
    user: 'qt.vu',
    path: '/hop-thu-thu',
  },
];
