import type { Screen } from './list.ts';

/** The screen on which somebody files online together with the person at hand. */
export const HELPING_SCREENS: readonly Screen[] = [
  {
    name: 'nop-giup',
    code: '',
    title: 'Nộp trực tuyến giúp',
    does: 'Điền hồ sơ trực tuyến cùng người đang ở trước mặt; người ấy xác nhận thì mới nộp.',
    user: 'qu.minh',
    path: '/nop-giup',
  },
];
