/** What the desk says when something is wrong with what it keeps on its computer. */
export const storeWords = {
  store: {
    full: 'Máy này hết chỗ cất. Những gì đang nhập còn trên màn hình nhưng chưa được cất; những việc chưa gửi vẫn còn nguyên. Xóa bớt tệp trên ổ đĩa của máy, đừng đóng trang này và đừng xóa dữ liệu trình duyệt; có mạng lại thì máy gửi và có chỗ trở lại.',
    fullNow:
      'Chưa ghi nhận: máy này hết chỗ cất. Những gì đã nhập vẫn ở đây, chưa dùng số nào. Xóa bớt tệp trên ổ đĩa hoặc bỏ bớt ảnh dưới đây, rồi bấm lại.',
    pagesNotKept:
      'Chưa cất được vì máy hết chỗ, hãy giữ ảnh gốc: {names}. Xóa bớt tệp trên ổ đĩa rồi thêm lại; vẫn tiếp nhận được không kèm tệp này.',
    broken:
      'Kho ngoại tuyến trên máy này không mở được, nên chỉ làm việc được khi có mạng. Tải lại trang; nếu vẫn vậy, báo quản trị và đừng xóa dữ liệu trình duyệt vì có thể còn việc chưa gửi.',
    unreadableBanner: 'việc làm khi mất mạng bị hỏng trên máy này, không đọc lại được.',
    unreadable: 'Không đọc lại được',
    unreadableHint:
      'Bản ghi trên máy bị hỏng; các việc khác vẫn còn và vẫn được gửi. Tìm phiếu, sổ giấy theo số dưới đây, mời người nộp đem phiếu đến và tiếp nhận lại.',
    columns: { counter: 'STT', code: 'Mã, số trên phiếu', state: 'Tình trạng' },
    noNumber: 'Phiếu chưa có số',
    states: {
      WAITING: 'Chưa báo được cho hệ thống; sẽ tự báo khi có mạng',
      LOST: 'Đã báo giám đốc trung tâm; số đã hủy',
      IN_SYSTEM: 'Đã vào hệ thống; tệp kèm theo có thể thiếu',
    },
    lostPages: 'Tệp bị hỏng trên máy, chưa gửi được: {names}. Chụp lại và thêm vào hồ sơ.',
    lostDraftPages: 'tệp trên máy bị hỏng, không đọc lại được. Thêm lại các tệp ấy.',
    lostDraft: 'Một lượt đang nhập dở trên máy bị hỏng, không mở lại được. Hỏi lại người nộp và nhập lại.',
    elsewhere: 'Cửa sổ khác đang tiếp nhận',
    elsewhereWhy:
      'Trên máy này, mỗi lúc chỉ một cửa sổ tiếp nhận ngoại tuyến, để không ai được nhập hai nơi. Cửa sổ hoặc thẻ mang tên “{title}” đang tiếp nhận{since}. Sang cửa sổ ấy làm tiếp; khi nó đóng hoặc rời màn hình tiếp nhận, cửa sổ này tự làm tiếp, kể cả phần đang nhập dở.',
    since: ' từ {time}',
    noPrinter: 'Nếu máy in hỏng',
    qr: 'Mã QR để người nộp tra cứu hồ sơ',
    copyByHand:
      'Chép tay mã này và ngày hẹn trả cho người nộp, hoặc để họ chụp mã QR. Tra cứu được cả bằng mã này khi có mạng lại; tin báo tiếp nhận cũng được gửi khi ấy. Phiếu in lại được ở “Chờ gửi”.',
    others:
      'Máy này còn {count} việc chưa gửi của {name}. Các việc ấy vẫn được mã hóa, bạn không mở được; khi {name} đăng nhập trên máy này có mạng thì tự gửi. Báo cho {name}.',
  },
};
