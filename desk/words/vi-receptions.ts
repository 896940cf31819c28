/** Who took in what at a unit. */
export const receptionWords = {
  receptions: {
    views: 'Cách xem',
    book: 'Sổ',
    officers: 'Theo cán bộ tiếp nhận',
    caption: 'Hồ sơ đã tiếp nhận, theo cán bộ',
    hint: 'Tính cho người tiếp nhận và đơn vị tiếp nhận, dù cơ quan khác giải quyết; hồ sơ liên thông tính một lần.',
    officer: 'Cán bộ',
    none: 'Năm này chưa tiếp nhận hồ sơ nào.',
    of: 'Hồ sơ',
    code: 'Mã hồ sơ',
    procedure: 'Thủ tục',
    authority: 'Cơ quan giải quyết',
    accepted: 'Tiếp nhận',
    returned: 'Trả kết quả',
    kinds: {
      ALL: 'Tổng số',
      COUNTER: 'Tại quầy',
      ONLINE: 'Trực tuyến',
      ASSISTED: 'Trực tuyến có giúp',
      POST: 'Bưu chính',
      ELSEWHERE: 'Cho nơi khác giải quyết',
    },
  },
};
