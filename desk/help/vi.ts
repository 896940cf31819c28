import type { HelpText } from './text.ts';
import { atTheCounter } from './vi-counter.ts';

const LIST_KEYS = [
  ['↑ ↓ Home End', 'Chọn dòng'],
  ['Enter', 'Mở hồ sơ đang chọn'],
] as const;

/** By the router's path of the screen; `en.ts` holds the same screens. */
export const help = {
  ...atTheCounter,
  'viec/:queue': {
    purpose: 'Những hồ sơ bạn hoặc đơn vị phải làm bây giờ, việc gấp đứng trên.',
    tasks: [
      'Làm việc gấp nhất: chọn dòng đầu, Enter, rồi bấm nút chính của hồ sơ.',
      'Tìm một hồ sơ: bấm / rồi gõ mã hồ sơ hoặc tên người nộp.',
      'Xem riêng hồ sơ sắp đến hạn: đặt bộ lọc “Hạn trả”.',
    ],
    keys: LIST_KEYS,
  },
  'ho-so/:dossierId': {
    purpose: 'Mọi điều về một hồ sơ: người nộp, giấy tờ, bước, thời hạn, việc đã làm.',
    tasks: [
      'Làm bước của mình: bấm nút chính ở trên; việc khác nằm trong “Việc khác”.',
      'Biết vì sao hạn là ngày ấy: mở phần giải thích thời hạn.',
      'Xem lại ai đã làm gì, lúc nào: kéo xuống diễn biến hồ sơ.',
    ],
    keys: [['Ctrl + Enter', 'Việc chính của hồ sơ']],
  },
  'ky-duyet/:dossierId?': {
    purpose: 'Các dự thảo chờ bạn ký, kèm thay đổi so với lần trả lại trước.',
    tasks: [
      'Duyệt: đọc dự thảo, bấm “Duyệt và sang hồ sơ tiếp”.',
      'Trả lại: bấm “Trả lại”, ghi rõ cần sửa gì.',
      'Cần xem kỹ hơn: bấm “Xem đầy đủ hồ sơ”.',
    ],
    keys: [['Ctrl + Enter', 'Duyệt']],
  },
  'cho-duyet': {
    purpose: 'Những thay đổi thời hạn và phiếu xin lỗi chờ người thứ hai quyết định.',
    tasks: [
      'Duyệt một đề xuất: đọc lý do và căn cứ, chọn duyệt hoặc không duyệt.',
      'Không duyệt thì ghi ý kiến để người đề xuất biết làm gì tiếp.',
      'Ký phiếu xin lỗi: xem ngày hẹn lại rồi ký.',
    ],
    keys: [],
  },
  'rui-ro': {
    purpose: 'Hồ sơ dễ quá hạn, vì sao, và đang ở chỗ ai.',
    tasks: [
      'Xem hồ sơ rủi ro cao trước, đọc cột “Vì sao” và “Gợi ý”.',
      'Hỏi nguyên nhân: bấm “Hỏi nguyên nhân”; câu trả lời báo ở chuông.',
      'Xem theo đơn vị hoặc theo người giữ để chia lại việc.',
    ],
    keys: [],
  },
  'ban-giao': {
    purpose: 'Hồ sơ giấy và kết quả giấy chuyển giữa các đơn vị, có phiếu.',
    tasks: [
      'Giao: chọn hồ sơ ở “Cần bàn giao”, lập phiếu, in và giao.',
      'Nhận: đếm đủ rồi bấm “Đã nhận đủ” ở “Chờ nhận”.',
      'Tìm phiếu cũ: xem “Đã bàn giao”.',
    ],
    keys: [],
  },
  'to-chuc/:unitKey?': {
    purpose: 'Cây đơn vị vào một ngày, kể cả trước khi sắp xếp.',
    tasks: [
      'Tìm địa chỉ, điện thoại của một đơn vị: gõ tên vào ô tìm.',
      'Biết đơn vị cũ nay thuộc đâu: chọn “Trước 01/07/2025”, mở đơn vị, xem “Nay là”.',
      'Đổi tên, địa chỉ, thêm, kết thúc đơn vị: mở đơn vị, đề xuất, xem ảnh hưởng; người thứ hai duyệt.',
    ],
    keys: [],
  },
  lich: {
    purpose: 'Ngày làm việc, ngày nghỉ, giờ làm việc mà mọi thời hạn tính theo.',
    tasks: [
      'Xem ngày nghỉ trong năm của tỉnh hoặc của một đơn vị.',
      'Đề xuất thay đổi: chọn ngày, xem trước hồ sơ nào đổi hạn, gửi người thứ hai duyệt.',
      'Xem các thay đổi đã quyết định và hồ sơ đã đổi hạn.',
    ],
    keys: [],
  },
  'dieu-hanh': {
    purpose: 'Tình hình của đơn vị trong một trang, có danh sách hồ sơ sau mỗi con số.',
    tasks: [
      'Bấm một ô số để mở danh sách hồ sơ của ô ấy.',
      'Xem lại số liệu ở một thời điểm đã qua.',
      'Tải danh sách để in hoặc gửi.',
    ],
    keys: [],
  },
  'bao-cao': {
    purpose: 'Báo cáo tháng và báo cáo theo biểu mẫu, lập từ dữ liệu, không nhập tay.',
    tasks: [
      'Mở bản thảo tự lập đầu tháng và xem “Cần xem trước”.',
      'Lập báo cáo cho kỳ khác: chọn loại, đơn vị, kỳ.',
      'Mở báo cáo đã chốt để in hoặc so với kỳ trước.',
    ],
    keys: [],
  },
  'bao-cao/:reportId': {
    purpose: 'Một báo cáo: số liệu, các đẳng thức, nguồn gốc từng con số.',
    tasks: [
      'Bấm một con số để xem đúng các hồ sơ làm nên nó.',
      'Ghi ý kiến về khó khăn, nguyên nhân; số liệu không sửa ở đây.',
      'Chốt, ký, hoặc lập điều chỉnh khi đã chốt.',
    ],
    keys: [],
  },
  'so-tu-choi': {
    purpose: 'Mọi lần hướng dẫn về, yêu cầu bổ sung, từ chối, và phản đối của người dân.',
    tasks: [
      'Xem từng lần với lý do và phiếu đã giao.',
      'Trả lời một phản đối, nêu căn cứ.',
      'So sánh các cán bộ cùng làm một thủ tục.',
    ],
    keys: [],
  },
  'bat-thuong': {
    purpose: 'Dấu hiệu lạ máy tìm ra mỗi đêm; mỗi dấu hiệu là một câu hỏi.',
    tasks: [
      'Giải trình: mở phát hiện, xem các hồ sơ, ghi vì sao.',
      'Đóng phát hiện sau khi đọc giải trình.',
      'Lọc theo dấu hiệu hoặc tình trạng.',
    ],
    keys: [],
  },
  'tien-chua-xep': {
    purpose: 'Tiền ngân hàng đã báo mà chưa biết nộp cho hồ sơ nào.',
    tasks: [
      'Đối chiếu người nộp, số tiền, giờ nộp với hồ sơ.',
      'Xếp khoản tiền vào hồ sơ bằng nội dung chuyển khoản của hồ sơ.',
      'Xem khoản nào hồ sơ chưa nhận; hệ thống báo lại mỗi giờ.',
    ],
    keys: [],
  },
  'thu-tien': {
    purpose: 'Ca thu tiền mặt của bạn, biên lai đơn vị lập trong ngày, tiền thu cho cơ quan nào.',
    tasks: [
      'Mở ca: đếm tiền có sẵn trong két, ghi vào. Thu ở trang hồ sơ bằng nút “Thu phí, lệ phí”.',
      'Đóng ca: đếm từng loại tờ; thừa hay thiếu thì ghi lý do.',
      'Tải bảng tổng hợp của ngày gửi cơ quan thuế; chọn khoảng ngày để xem phải chuyển cho ai bao nhiêu.',
    ],
    keys: [],
  },
  'so-chung-thuc': {
    purpose:
      'Sổ chứng thực bản sao của cơ quan, theo năm; số không có khoảng trống, tách khỏi sổ theo dõi hồ sơ.',
    tasks: [
      'Tìm một số chứng thực, xem ai yêu cầu, ai ký, bản sao còn hiệu lực không.',
      'Mở hồ sơ của một số để xem nơi đã dùng bản sao, hoặc thu hồi khi bản chính không đúng.',
      'In sổ hoặc tải PDF để lưu.',
    ],
    keys: [],
  },
  'so-theo-doi': {
    purpose: 'Sổ theo dõi hồ sơ của đơn vị, theo lĩnh vực và năm.',
    tasks: [
      'Chọn quyển, lĩnh vực, năm để xem sổ.',
      'In sổ hoặc tải PDF để lưu.',
      'Tìm một dòng: dùng ô tìm kiếm ở trên, bấm /.',
    ],
    keys: [],
  },
  'tham-so': {
    purpose: 'Mọi con số và lựa chọn của luật hoặc của tỉnh, có hiệu lực từ ngày nào, theo văn bản nào.',
    tasks: [
      'Tìm một tham số và xem giá trị vào một ngày.',
      'Đề xuất giá trị mới từ một ngày; người thứ hai duyệt; xem ai đã đổi gì.',
      'Thử một biểu phí mới trên hồ sơ của kỳ đã qua, không ghi gì.',
    ],
    keys: [],
  },
  'tin-nhan/:kind?': {
    purpose: 'Những tin người dân nhận được: gửi khi nào, câu chữ gì, dài mấy tin SMS.',
    tasks: [
      'Mở một tin, sửa câu chữ, xem thử với hồ sơ mẫu, gửi đề xuất; người thứ hai duyệt.',
      'Cho tin SMS câu chữ riêng không dấu để ngắn hơn.',
      'Xem các phiên bản: ai đề xuất, ai duyệt, khác bản trước chỗ nào.',
    ],
    keys: [],
  },
  'thay-doi-thu-tuc': {
    purpose: 'Phiên bản mới của thủ tục theo quyết định công bố: lập, duyệt, thu hồi trước ngày hiệu lực.',
    tasks: [
      'Lập phiên bản mới từ bản đang hiệu lực, đọc phần khác nhau và góp ý về cách viết.',
      'Duyệt phiên bản do người khác lập.',
      'Thu hồi một phiên bản chưa đến ngày hiệu lực.',
    ],
    keys: [],
  },
  'quy-trinh': {
    purpose: 'Thư viện bản đồ quy trình nội bộ và độ phủ các thủ tục.',
    tasks: [
      'Tìm bản đồ của một thủ tục.',
      'Xem bản nháp đang soạn, bản chờ duyệt.',
      'Vẽ bản đồ cho một thủ tục chưa có.',
    ],
    keys: [],
  },
  'quy-trinh/:mapKey': {
    purpose: 'Một bản đồ: sơ đồ, bảng các bước, các phiên bản và quyết định.',
    tasks: [
      'Xem bước nào do ai làm, trong bao lâu.',
      'Soạn bản mới từ bản đang hiệu lực.',
      'Quyết định bản do người khác đề xuất.',
    ],
    keys: [],
  },
  'quy-trinh/:mapKey/soan/:changeId?': {
    purpose: 'Soạn bản đồ bằng bảng: mỗi dòng một bước.',
    tasks: [
      'Thêm, sửa, chuyển bước; lỗi hiện ngay bên cạnh.',
      'Lưu bản nháp; người khác sửa cùng lúc thì hệ thống báo.',
      'Gửi đề xuất khi không còn lỗi.',
    ],
    keys: [['Ctrl + Enter', 'Lưu bản nháp']],
  },
  'quy-trinh/:mapKey/so-do/:changeId?': {
    purpose: 'Soạn bản đồ bằng sơ đồ: kéo bước, nối đường đi.',
    tasks: [
      'Chọn một bước để sửa ở khung bên phải.',
      'Nối hai bước, đặt điều kiện của đường đi.',
      'Lưu bản nháp rồi kiểm tra lỗi.',
    ],
    keys: [['Ctrl + Enter', 'Lưu bản nháp']],
  },
  'mau-don': {
    purpose: 'Các mẫu đơn điện tử: mẫu nào đang khai, mẫu nào đang soạn.',
    tasks: [
      'Tìm mẫu theo tên hoặc theo thủ tục.',
      'Soạn mẫu riêng cho một thủ tục đang khai mẫu dùng chung.',
      'Mở bản chờ duyệt để quyết định.',
    ],
    keys: [],
  },
  'mau-don/:formKey': {
    purpose: 'Một mẫu: các trang, câu hỏi, phiên bản và quyết định.',
    tasks: [
      'Xem mẫu như người dân thấy trên cổng.',
      'Soạn bản mới từ bản đang hiệu lực.',
      'Quyết định bản do người khác đề xuất.',
    ],
    keys: [],
  },
  'mau-don/:formKey/soan/:changeId?': {
    purpose: 'Soạn mẫu đơn không cần lập trình: trang, câu hỏi, điều kiện, tệp.',
    tasks: [
      'Thêm trang và câu hỏi; lỗi và cách sửa hiện ngay bên câu hỏi.',
      'Xem trước ở bên phải: đúng trang người dân sẽ thấy.',
      'Đề xuất khi không còn lỗi; người thứ hai quyết định.',
    ],
    keys: [
      ['Alt + ↑ ↓', 'Dời câu hỏi'],
      ['Ctrl + Enter', 'Đề xuất'],
    ],
  },
  'ban-do-nhiet': {
    purpose: 'Quy trình thực tế chạy thế nào so với bản đồ: chỗ nào chờ lâu, đi vòng.',
    tasks: [
      'Chọn quy trình và kỳ, xem bước nóng nhất.',
      'Mở “Đối chiếu với bản đồ” để thấy hồ sơ đi khác bản đồ.',
      'Mô phỏng: thêm người, bớt bước thì nhanh hơn bao nhiêu.',
    ],
    keys: [],
  },
  'tham-quyen': {
    purpose: 'Ai được ký, được quyết định việc gì, từ khi nào, theo văn bản nào.',
    tasks: [
      'Trả lời thẩm quyền đang chờ bạn: nhận hoặc từ chối.',
      'Giao thẩm quyền cho cấp phó hoặc trưởng phòng, có văn bản và thời hạn.',
      'Thu hồi thẩm quyền; những gì đã ký vẫn có giá trị.',
    ],
    keys: [],
  },
  'vang-mat': {
    purpose: 'Ai vắng mặt, ai làm thay; việc không có người giữ được đếm từng phút.',
    tasks: [
      'Ghi nhận vắng mặt; trong 15 phút việc đang mở có người khác làm.',
      'Ghi nhận trở lại; việc chưa xong quay về người cũ.',
      'Xem việc chưa có người làm thay và giao người.',
    ],
    keys: [],
  },
  truc: {
    purpose: 'Ai trực buổi nào trong tuần; việc mới giao cho người đang trực.',
    tasks: [
      'Xem buổi trực của mình: dòng đầu của màn hình.',
      'Xếp lịch tuần: chép tuần trước, sửa từng buổi, rồi công bố.',
      'Phân công theo lĩnh vực: chọn người theo thứ tự ở bảng dưới, rồi lưu.',
    ],
    keys: [
      ['↑ ↓ ← →', 'Đi giữa các buổi'],
      ['Phím cách', 'Xếp trực hoặc bỏ'],
      ['Ctrl + Enter', 'Công bố'],
    ],
  },
  'can-bo': {
    purpose: 'Người và chức vụ: ai có quyền gì, từ ngày nào; mọi thay đổi đều có người chịu trách nhiệm.',
    tasks: [
      'Thêm người hoặc giao chức vụ; người thứ hai duyệt thì mới có quyền.',
      'Thôi chức vụ: chọn thôi ngay hoặc sau một ngày; việc đang mở được chuyển.',
      'Nhập nhiều người từ bảng tính: tải tệp mẫu, xem thử từng dòng, đề xuất cả tệp.',
    ],
    keys: [],
  },
  'hang-doi': {
    purpose:
      'Việc hệ thống tự làm và kết nối với hệ thống ngoài: gì đang chờ, gì bị dừng, hệ thống nào không trả lời.',
    tasks: [
      'Việc bị dừng: bấm “Nhận xử lý”, tìm nguyên nhân.',
      'Nguyên nhân đã sửa: “Gửi lại” kèm lý do; đang tự thử lại hoặc tạm nghỉ: “Thử ngay”; tìm chỗ lệch: “Đối chiếu”.',
      'Đã xử lý bằng cách khác: “Bỏ hẳn” và ghi rõ cách nào.',
    ],
    keys: [],
  },
  'hop-thu-thu': {
    purpose: 'Khi chạy thử: mọi tin đúng như lẽ ra được gửi cho người dân, không tin nào ra ngoài.',
    tasks: [
      'Làm một việc trên hồ sơ rồi xem tin nào được gửi: kênh nào, câu chữ gì, dài mấy tin SMS.',
      'Lấy mã xác nhận đã gửi tới điện thoại để thử tiếp phần việc của người dân.',
      'Xem dòng đầu trang: hệ thống đang chạy thử, đang gửi thật hay chưa nối kênh nào.',
    ],
    keys: [],
  },
  'su-co': {
    purpose: 'Báo cho mọi người phần nào của hệ thống không dùng được, từ lúc nào, làm gì trong lúc đó.',
    tasks: [
      'Có sự cố: bấm “Báo gián đoạn”, ghi phần nào hỏng và cách làm khác; cổng hiện ngay.',
      'Tạm dừng có kế hoạch: chọn loại ấy, ghi lúc bắt đầu và lúc dùng lại được; phải báo trước.',
      'Dùng lại được: bấm “Đã dùng lại được” để cổng thôi hiện.',
    ],
    keys: [],
  },
  'thiet-bi': {
    purpose: 'Máy tính được phép tiếp nhận khi mất mạng và các số đã cấp trước cho máy.',
    tasks: [
      'Duyệt máy do cán bộ quầy đăng ký; người đăng ký không tự duyệt.',
      'Máy mất: thu hồi kèm lý do, số chưa dùng được hủy có ghi lại.',
      'Việc bị để riêng: xem vì sao rồi nhận vào hoặc bỏ.',
    ],
    keys: [],
  },
  'thiet-bi/:deviceId': {
    purpose: 'Một máy: các khối số, số đã dùng, số đã hủy, việc bị để riêng.',
    tasks: [
      'Xem từng số của một khối đã dùng cho hồ sơ nào hoặc hủy vì sao.',
      'Việc bị để riêng: đọc lý do, nhận vào hoặc bỏ kèm lý do.',
      'Máy hỏng hoặc mất: thu hồi kèm lý do.',
    ],
    keys: [],
  },
  'bai-thuc-hanh': {
    purpose: 'Tập làm việc hằng ngày trên hồ sơ không có thật, theo từng bước.',
    tasks: [
      'Bắt đầu: đọc bước đang in đậm rồi làm trên chính màn hình hằng ngày; hệ thống tự đánh dấu.',
      'Tập lại: bấm “Làm lại từ đầu”, các bài có hồ sơ mới.',
      'Thôi tập: bấm “Về bàn làm việc thật” ở dải sọc trên cùng.',
    ],
    keys: [],
  },
} as const satisfies Record<string, HelpText>;
