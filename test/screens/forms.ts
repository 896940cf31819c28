import type { Screen } from './list.ts';

/** The screens of e-forms, in their order. */
export const FORM_SCREENS: readonly Screen[] = [
  {
    name: 'mau-don',
    code: '',
    title: 'Mẫu đơn',
    does: 'Các mẫu đơn điện tử: mẫu nào đang khai, thủ tục nào dùng, mẫu nào đang soạn.',
    user: 'qt.vu',
    path: '/mau-don',
  },
  {
    name: 'mau-don-mot',
    code: '',
    title: 'Một mẫu đơn',
    does: 'Các trang và câu hỏi, bản xem trước của cổng, các phiên bản và quyết định.',
    user: 'qt.vu',
    path: '/mau-don/ho-kinh-doanh',
  },
  {
    name: 'mau-don-soan',
    code: '',
    title: 'Soạn mẫu đơn',
    does: 'Soạn trang, câu hỏi, điều kiện, tệp không cần lập trình; lỗi ngay bên câu, cổng vẽ bên phải.',
    user: 'qt.vu',
    path: '/mau-don/ho-kinh-doanh/soan',
  },
];
