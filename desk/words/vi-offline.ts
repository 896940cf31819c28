/** What the desk says about working without network. */
export const offlineWords = {
  offline: {
    newVersion: 'Đã có phiên bản mới của bàn làm việc. Xong người đang tiếp thì tải lại.',
    takeVersion: 'Tải lại để dùng',
    here: {
      WRONG_PASSWORD:
        'Mật khẩu không đúng với dữ liệu đã cất trên máy này. Nhập mật khẩu của lần đăng nhập gần nhất khi có mạng.',
      UNKNOWN:
        'Không kết nối được máy chủ, và máy này chưa có dữ liệu ngoại tuyến của tài khoản này. Cần đăng nhập một lần khi có mạng.',
    },
  },
};
