import type { HelpText } from './text.ts';

/** The screens of those who sit before people; `en-counter.ts` holds the same. */
export const atTheCounter = {
  'buu-chinh': {
    purpose: 'Gửi kết quả qua bưu chính: xếp bảng kê, niêm phong, bưu tá ký nhận, theo dõi đến khi phát.',
    tasks: [
      'Chọn kết quả chờ gửi, lập bảng kê, in ra để bên trong túi.',
      'Ghi số niêm phong, rồi giao: bưu tá ghi tên và ký trên màn hình.',
      'Xem mục “Cần xem”: phát không được, trễ hạn, đã về quầy; có giấy báo thì ghi vào.',
    ],
    keys: [],
  },
  'tiep-nhan': {
    purpose: 'Tiếp nhận người đến quầy: từ giấy tờ tùy thân đến giấy hẹn trong một màn hình.',
    tasks: [
      'Nhận hồ sơ: gõ số định danh hoặc quét mã QR, chọn thủ tục, kiểm từng giấy tờ, rồi tiếp nhận và in giấy hẹn.',
      'Giấy tờ còn thiếu: yêu cầu bổ sung một lần, đủ mọi nội dung, có phiếu cho người dân cầm về.',
      'Chỉ hướng dẫn, không nhận: ghi hướng dẫn để lần sau người dân không phải hỏi lại.',
    ],
    keys: [
      ['Ctrl + Enter', 'Tiếp nhận'],
      ['Alt + N', 'Người tiếp theo'],
    ],
  },
  'nop-giup/:dossierId?': {
    purpose:
      'Điền hồ sơ trực tuyến cùng người dân đang ở trước mặt; người ấy xác nhận thì hồ sơ mới được nộp.',
    tasks: [
      'Bắt đầu: quét căn cước, chọn thủ tục, hỏi và điền từng mục, quét giấy tờ.',
      'Đọc lại hết cho người nộp nghe, rồi xác nhận bằng mã điện thoại, trên cổng, hoặc chữ ký.',
      'Sửa bất kỳ điều gì sau khi hỏi thì phải hỏi lại: xác nhận cũ không còn dùng được.',
    ],
    keys: [
      ['Ctrl + Enter', 'Sang bước xác nhận'],
      ['Alt + N', 'Người tiếp theo'],
    ],
  },
  'lich-hen': {
    purpose: 'Ai hẹn đến quầy hôm nay và những ngày tới; ai đã đến, ai cần hẹn giờ khác.',
    tasks: [
      'Người hẹn đến: quét mã QR trên phiếu, hoặc gõ mã rồi Enter; bấm “Mở lượt tiếp nhận” để khỏi gõ lại.',
      'Quá giờ giữ chỗ mà chưa thấy: bấm “Không đến”; đến muộn vẫn ghi “Đã đến” được.',
      'Không còn ca tiếp nhận: người hẹn được nhắn chọn giờ khác; ai chưa đổi thì gọi điện.',
    ],
    keys: [
      ['Enter', 'Ghi là đã đến'],
      ['Alt + N', 'Người tiếp theo'],
    ],
  },
  'cho-gui': {
    purpose: 'Việc đã làm khi mất mạng, đang chờ vào hệ thống; máy này được nhận đến khi nào.',
    tasks: [
      'Xem từng việc đang ở đâu và vì sao; có mạng thì hệ thống tự gửi theo thứ tự.',
      'Việc bị giữ lại: đọc lý do, gửi lại hoặc nhờ người có quyền xem.',
      'Đăng ký máy tính này để tiếp nhận được khi mất mạng.',
    ],
    keys: [],
  },
  'phi-dia-gioi': {
    purpose: 'Thủ tục nào của nơi khác được nhận tại quầy này, theo quyết định nào.',
    tasks: [
      'Chọn cơ quan giải quyết của người dân, gõ tên thủ tục.',
      'Nhận được: mở tiếp nhận ngay từ dòng ấy.',
      'Không nhận được: đọc lý do và nơi cần đến cho người dân.',
    ],
    keys: [],
  },
  'tra-ket-qua': {
    purpose: 'Trả kết quả cho đúng người, ghi ai nhận, bản chính nào đã trả.',
    tasks: [
      'Tìm kết quả: quét mã trên phiếu hẹn hoặc căn cước, hoặc gõ mã hồ sơ.',
      'Người được ủy quyền: kiểm giấy ủy quyền, ghi số, ngày rồi trả.',
      'Kết quả chờ quá lâu: xem danh sách và liên hệ người nhận.',
    ],
    keys: [],
  },
  'khoi-phuc': {
    purpose: 'Cho người mất mật khẩu hoặc điện thoại xác thực vào lại tài khoản của họ.',
    tasks: [
      'Quét thẻ căn cước hoặc gõ số trên giấy tờ, so từng dòng với người trước mặt.',
      'Chọn giấy tờ đã xem, cấp mã: phiếu tự in, mã dùng một lần, chủ tài khoản được báo.',
      'Kiểm soát, thanh tra, quản trị: xem quầy nào, cán bộ nào đã cấp mã cho ai.',
    ],
    keys: [['Alt N', 'Người tiếp theo']],
  },
  'dai-dien': {
    purpose: 'So điều người dân khai về việc đại diện với bản chính giấy tờ, rồi xác nhận.',
    tasks: [
      'Tìm: quét thẻ căn cước của người khai, gõ số, hoặc mã tám ký tự họ đọc.',
      'Giấy tờ khớp: xác nhận; từ đó người khai làm thủ tục thay được.',
      'Không khớp: bấm “Không xác nhận” và ghi không khớp ở đâu.',
    ],
    keys: [['Alt N', 'Người tiếp theo']],
  },
} as const satisfies Record<string, HelpText>;
