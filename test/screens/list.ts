/** One screen of the desk as it is looked at: in docs/screens.md, by the check of accessibility, by hand. */
export interface Screen {
  /** Name of its picture, without ending. */
  name: string;
  /** Its codes in the plan of the screens; empty where the plan has none. */
  code: string;
  title: string;
  /** What one does there, in one line. */
  does: string;
  /** Whose desk it is. */
  user: string;
  /** Below /desk; `{…}` stands for something of the demonstration, looked up before it is opened. */
  path: string;
  /** What somebody does first, so that the screen is filled. */
  first?: 'VISIT' | 'ACCEPTED' | 'ALERTS' | 'HELP' | 'CARD' | 'DIALOG' | 'SELECTED';
}

/** Every screen of the desk, each route of its router at least once (`test/screens/list.test.ts`). */
export const SCREENS: readonly Screen[] = [
  { name: 'dang-nhap', code: '', title: 'Đăng nhập', does: 'Cán bộ đăng nhập; hết phiên thì ô này phủ lên, không mất chữ đã gõ.', user: '', path: '/dang-nhap' },
  { name: 'doi-mat-khau', code: '', title: 'Đổi mật khẩu', does: 'Đổi mật khẩu của mình; mật khẩu dùng một lần phải đổi trước khi làm việc.', user: 'qu.minh', path: '/doi-mat-khau' },
  { name: 'viec-chuyen-vien', code: 'CM01', title: 'Việc của tôi', does: 'Hồ sơ của chuyên viên, gấp nhất đứng trước, mỗi dòng nói cần làm gì tiếp.', user: 'cm.kd', path: '/viec/MINE' },
  { name: 'viec-cho-tiep-nhan', code: 'QU03', title: 'Chờ tiếp nhận', does: 'Hồ sơ nộp trực tuyến chờ một cửa xem và nhận trong hạn.', user: 'qu.minh', path: '/viec/INTAKE' },
  { name: 'viec-don-vi', code: 'QU01', title: 'Việc của đơn vị', does: 'Chọn nhiều hồ sơ bằng phím Space rồi giao hoặc in một lần.', user: 'ld.phong', path: '/viec/UNIT', first: 'SELECTED' },
  { name: 'viec-qua-han', code: 'QU01', title: 'Quá hạn', does: 'Mọi hồ sơ quá hạn của đơn vị, trễ bao lâu, đang ở ai.', user: 'ld.ct', path: '/viec/OVERDUE' },
  { name: 'canh-bao', code: '', title: 'Cảnh báo', does: 'Phím B: việc sắp đến hạn, quá hạn, được hỏi nguyên nhân.', user: 'ld.ct', path: '/viec/OVERDUE', first: 'ALERTS' },
  { name: 'tro-giup', code: '', title: 'Trợ giúp', does: 'Phím ?: màn hình này để làm gì, các việc hay làm, các phím.', user: 'cm.kd', path: '/viec/MINE', first: 'HELP' },
  { name: 'tiep-nhan', code: 'QU02', title: 'Tiếp nhận tại quầy', does: 'Gõ số định danh hoặc quét thẻ, chọn thủ tục, kiểm giấy tờ, thấy ngày hẹn trả và lệ phí, tiếp nhận.', user: 'qu.minh', path: '/tiep-nhan', first: 'VISIT' },
  { name: 'da-tiep-nhan', code: 'QU02', title: 'Đã tiếp nhận', does: 'Mã hồ sơ, ngày trả, phiếu; Alt N cho người tiếp theo.', user: 'qu.minh', path: '/tiep-nhan', first: 'ACCEPTED' },
  { name: 'phi-dia-gioi', code: 'QU11', title: 'Nhận cho nơi khác', does: 'Quầy này nhận được gì cho một cơ quan ở nơi khác, không nhận gì và vì sao.', user: 'qu.minh', path: '/phi-dia-gioi' },
  { name: 'ban-giao', code: 'QU05', title: 'Bàn giao', does: 'Giấy tờ sang đơn vị khác theo một phiếu, có tên hai người.', user: 'qu.minh', path: '/ban-giao' },
  { name: 'tra-ket-qua', code: 'QU07', title: 'Trả kết quả', does: 'Tìm bằng mã, phiếu hoặc thẻ; trả cho ai, bản gốc nào; kết quả chờ quá lâu.', user: 'qu.minh', path: '/tra-ket-qua', first: 'CARD' },
  { name: 'cho-gui', code: 'QU10', title: 'Chờ gửi', does: 'Máy này và những gì nhận khi mất mạng: đã gửi chưa, vướng gì.', user: 'qu.minh', path: '/cho-gui' },
  { name: 'so-theo-doi', code: 'PH07', title: 'Sổ theo dõi', does: 'Sổ hồ sơ của đơn vị theo lĩnh vực và năm, theo thứ tự số.', user: 'ks.ha', path: '/so-theo-doi' },
  { name: 'ho-so', code: 'CM02', title: 'Hồ sơ', does: 'Một trang cho một hồ sơ: người nộp, giấy tờ, bước, hạn, dự thảo, ghi chú và việc làm được.', user: 'cm.kd', path: '/ho-so/{worked}' },
  { name: 'ho-so-viec', code: 'CM02', title: 'Một việc trên hồ sơ', does: 'Mỗi việc mở một hộp; Ctrl Enter gửi, Esc đóng, không ghi đè việc của người khác.', user: 'cm.kd', path: '/ho-so/{worked}', first: 'DIALOG' },
  { name: 'ky-duyet', code: 'LD02', title: 'Ký duyệt', does: 'Dự thảo chờ ký: nội dung, khác gì lần trước, duyệt hoặc trả lại.', user: 'ld.ct', path: '/ky-duyet/{signed}' },
  { name: 'cho-duyet', code: 'LD02', title: 'Chờ duyệt', does: 'Thay đổi về thời hạn và thư xin lỗi chờ người thứ hai quyết.', user: 'ld.ct', path: '/cho-duyet' },
  { name: 'rui-ro', code: 'LD03', title: 'Rủi ro hạn', does: 'Hồ sơ đang mở theo nguy cơ trễ, ai giữ, vì sao, hỏi nguyên nhân.', user: 'ld.ct', path: '/rui-ro' },
  { name: 'dieu-hanh', code: 'LD01', title: 'Điều hành', does: 'Buổi sáng của đơn vị trong năm con số; mỗi số mở hồ sơ của nó.', user: 'ld.ct', path: '/dieu-hanh' },
  { name: 'tham-quyen', code: 'LD05', title: 'Thẩm quyền', does: 'Ai được quyết gì, từ ngày nào, theo văn bản nào; giao, nhận, thu hồi.', user: 'ld.ct', path: '/tham-quyen' },
  { name: 'vang-mat', code: '', title: 'Vắng mặt', does: 'Ai vắng, ai làm thay, việc nào chưa có người.', user: 'ld.phong', path: '/vang-mat' },
  { name: 'bao-cao', code: 'KS07', title: 'Báo cáo', does: 'Lập báo cáo của đơn vị và của tỉnh, chốt, mở lại.', user: 'ks.ha', path: '/bao-cao' },
  { name: 'bao-cao-mot', code: 'KS07', title: 'Một báo cáo', does: 'Chỗ cần xem trước, rồi các con số; mỗi số mở hồ sơ của nó.', user: 'ks.ha', path: '/bao-cao/{report}' },
  { name: 'so-tu-choi', code: 'KS09', title: 'Sổ từ chối', does: 'Mỗi lần hướng dẫn, đòi bổ sung, từ chối: ai, với ai, lý do.', user: 'ks.ha', path: '/so-tu-choi' },
  { name: 'bat-thuong', code: 'KS10', title: 'Bất thường', does: 'Máy nghi điều gì không thật; đơn vị giải trình, kiểm soát khép lại.', user: 'ks.ha', path: '/bat-thuong' },
  { name: 'tien-chua-xep', code: '', title: 'Tiền chưa xếp', does: 'Tiền ngân hàng báo về mà chưa biết của hồ sơ nào.', user: 'ks.ha', path: '/tien-chua-xep' },
  { name: 'ban-do-nhiet', code: '', title: 'Bản đồ nhiệt', does: 'Quy trình được làm thật thế nào, chậm ở đâu, đổi gì thì đỡ.', user: 'ks.ha', path: '/ban-do-nhiet' },
  { name: 'thay-doi-thu-tuc', code: '', title: 'Thay đổi thủ tục', does: 'Phiên bản mới của thủ tục theo quyết định, hai người, lùi được trước ngày có hiệu lực.', user: 'ks.ha', path: '/thay-doi-thu-tuc' },
  { name: 'to-chuc', code: 'QT01', title: 'Tổ chức', does: 'Các đơn vị có hiệu lực vào một ngày và từ đâu mà ra.', user: 'qt.vu', path: '/to-chuc' },
  { name: 'lich', code: 'QT02', title: 'Lịch làm việc', does: 'Năm làm việc như đồng hồ đếm; người này đề nghị đổi, người kia quyết.', user: 'qt.vu', path: '/lich' },
  { name: 'can-bo', code: 'QT01, QT03', title: 'Cán bộ', does: 'Ai làm gì ở đâu; giao, thôi, nhập cả danh sách từ bảng tính.', user: 'qt.vu', path: '/can-bo' },
  { name: 'can-bo-thay-doi', code: 'QT05', title: 'Thay đổi về cán bộ', does: 'Ai đã đổi người, chức vụ, mật khẩu, khi nào, vì sao.', user: 'qt.vu', path: '/can-bo?xem=changes' },
  { name: 'tham-so', code: '', title: 'Tham số', does: 'Mọi con số của luật hoặc của tỉnh vào một ngày; đề nghị giá trị mới.', user: 'qt.vu', path: '/tham-so' },
  { name: 'hang-doi', code: 'QT04', title: 'Hàng đợi', does: 'Máy tự làm gì, không làm được gì, ai xem đến.', user: 'qt.vu', path: '/hang-doi' },
  { name: 'thiet-bi', code: 'QT06', title: 'Thiết bị', does: 'Máy nào được nhận khi mất mạng, đến bao giờ, việc gì chờ người.', user: 'ld.pct', path: '/thiet-bi' },
  { name: 'thiet-bi-mot', code: 'QT06', title: 'Một thiết bị', does: 'Máy này đã mang gì về, giữ số nào, số nào đã hủy.', user: 'ld.pct', path: '/thiet-bi/{device}' },
  { name: 'quy-trinh', code: '', title: 'Quy trình', does: 'Thư viện bản đồ quy trình, thủ tục nào đã có, lập mới.', user: 'qt.vu', path: '/quy-trinh' },
  { name: 'quy-trinh-mot', code: '', title: 'Một quy trình', does: 'Bản vẽ, bảng bước, kiểm tra, các phiên bản và quyết định.', user: 'qt.vu', path: '/quy-trinh/1.009994' },
  { name: 'quy-trinh-soan', code: '', title: 'Soạn quy trình', does: 'Gõ bảng, máy vẽ hình và kiểm tra; rồi đề nghị.', user: 'qt.vu', path: '/quy-trinh/1.009994/soan' },
  { name: 'quy-trinh-so-do', code: '', title: 'Vẽ quy trình', does: 'Vẽ tay những ngả rẽ mà bảng không nói hết.', user: 'qt.vu', path: '/quy-trinh/1.009994/so-do' },
];
