interface Reason {
  severity: 'REFUSED' | 'ASSUMED';
  vi: string;
  en: string;
}

const refused = (vi: string, en: string): Reason => ({ severity: 'REFUSED', vi, en });
const assumed = (vi: string, en: string): Reason => ({ severity: 'ASSUMED', vi, en });

/** Why an element is not carried out as it stands, and what to do. */
export const REASONS = {
  UNREADABLE: refused(
    'Không đọc được tệp này: không phải BPMN 2.0 hoặc tệp hỏng. Xuất lại tệp từ chương trình đã vẽ nó.',
    'This file cannot be read: it is not BPMN 2.0, or damaged. Export it anew from the program it was drawn with.',
  ),
  PART_UNREADABLE: refused(
    'Một phần của tệp không đúng chuẩn BPMN 2.0 nên không giữ lại được. Sửa phần ấy rồi gửi lại.',
    'A part of the file is not BPMN 2.0 and could not be kept. Mend that part and send it again.',
  ),
  TOO_DEEP: refused(
    'Các phần của tệp lồng nhau quá sâu, hơn 50 lớp. Đưa bớt quy trình con ra ngoài, rồi gửi lại.',
    'The parts of the file lie in one another more than 50 levels deep. Take sub-processes out of one another and send it again.',
  ),
  REFERENCE: assumed(
    'Tham chiếu đến phần không có trong tệp; phần tham chiếu ấy không giữ lại được.',
    'Refers to what is not in the file; that reference is not kept.',
  ),
  NO_PROCESS: refused(
    'Tệp không có quy trình nào có bước. Vẽ ít nhất một quy trình.',
    'The file has no process with steps. Draw at least one.',
  ),
  SEVERAL_PROCESSES: refused(
    'Tệp có nhiều quy trình; một bản đồ là một quy trình. Giữ lại một, hoặc đánh dấu đúng một quy trình là thực hiện được (isExecutable).',
    'The file has several processes; a map is one process. Keep one, or mark exactly one as executable.',
  ),
  OTHER_PROCESS: assumed(
    'Quy trình khác trong tệp, không được đánh dấu thực hiện: giữ trong tệp, không thực hiện.',
    'Another process of the file, not marked as executable: kept, not carried out.',
  ),
  CHOREOGRAPHY: refused(
    'Sơ đồ phối hợp (choreography) không phải là quy trình thực hiện được.',
    'A choreography is not a process that can be carried out.',
  ),
  INCLUSIVE: refused(
    'Ngã rẽ chọn một hay nhiều nhánh (inclusive) chưa thực hiện được. Thay bằng ngã rẽ chọn một, hoặc chạy song song.',
    'Inclusive gateways are not carried out. Use a choice of one way, or ways side by side.',
  ),
  COMPLEX: refused(
    'Ngã rẽ phức hợp (complex) chưa thực hiện được. Thay bằng ngã rẽ chọn một, hoặc chạy song song.',
    'Complex gateways are not carried out. Use a choice of one way, or ways side by side.',
  ),
  EVENT_GATEWAY: refused(
    'Ngã rẽ chờ sự kiện chưa thực hiện được. Thay bằng một bước chờ rồi chọn theo kết quả của bước ấy.',
    'Event-based gateways are not carried out. Use a step that waits, then a choice on its outcome.',
  ),
  BOUNDARY: refused(
    'Sự kiện gắn vào bước chưa thực hiện được. Ghi thời hạn ở bước, hoặc thêm ngã rẽ sau bước.',
    'Boundary events are not carried out. Give the step a limit, or put a choice after it.',
  ),
  EVENT_SUB_PROCESS: refused(
    'Quy trình con chạy theo sự kiện chưa thực hiện được.',
    'Event sub-processes are not carried out.',
  ),
  TRANSACTION: refused(
    'Quy trình con kiểu giao dịch (transaction) chưa thực hiện được. Thay bằng quy trình con thường.',
    'Transactions are not carried out. Use an ordinary sub-process.',
  ),
  AD_HOC: refused(
    'Quy trình con tùy biến (ad hoc) chưa thực hiện được: không nói bước nào làm trước.',
    'Ad hoc sub-processes are not carried out: they do not say which step comes first.',
  ),
  EMPTY_SUB_PROCESS: refused(
    'Quy trình con này không có bước nào bên trong. Vẽ các bước, hoặc thay bằng một bước.',
    'This sub-process has nothing in it. Draw its steps, or use a step instead.',
  ),
  SUB_PROCESS_ENDS: refused(
    'Quy trình con có nhánh song song kết thúc ở nhiều nơi, hoặc bắt đầu ở nhiều nơi. Nhập các nhánh lại trước một điểm kết thúc.',
    'The sub-process has branches side by side that end, or begin, at several places. Join them before one end.',
  ),
  COMPENSATION: refused(
    'Việc hoàn tác (compensation) chưa thực hiện được. Vẽ thành các bước có ngã rẽ.',
    'Compensation is not carried out. Draw it as steps after a choice.',
  ),
  MULTI_INSTANCE: refused(
    'Bước làm nhiều lần theo danh sách (multi-instance) chưa thực hiện được. Hỏi nhiều cơ quan thì dùng một bước lấy ý kiến.',
    'Multi-instance activities are not carried out. To ask several agencies use one consultation step.',
  ),
  LOOP: refused(
    'Bước tự lặp chưa thực hiện được. Vẽ đường quay lại từ một ngã rẽ.',
    'Looping activities are not carried out. Draw a way back from a choice.',
  ),
  QUANTITY: refused(
    'Bước cần hoặc tạo nhiều lượt cùng lúc (startQuantity, completionQuantity) chưa thực hiện được.',
    'Activities with a start or completion quantity are not carried out.',
  ),
  AUTOMATED: refused(
    'Việc tự động này không có hệ thống nào thực hiện. Đổi thành bước của người, hoặc ghi hệ thống ngoài trả lời bước này.',
    'No system carries this automated task out. Make it a step of a person, or name the outside system that answers.',
  ),
  MESSAGE_TASK: refused(
    'Việc gửi hoặc nhận thông điệp chưa thực hiện được. Đổi thành bước của người, hoặc ghi hệ thống ngoài trả lời bước này.',
    'Tasks that send or receive messages are not carried out. Make it a step of a person, or name the outside system.',
  ),
  CALL: refused(
    'Bước gọi quy trình khác mà không nói thủ tục nào. Ghi mã thủ tục của phần việc liên thông.',
    'It calls another process but names no procedure. State the code of the procedure of this part.',
  ),
  EVENT: refused(
    'Sự kiện loại này (thông điệp, tín hiệu, lỗi, leo thang, liên kết, điều kiện, hủy) chưa thực hiện được. Vẽ thành bước, hoặc ngã rẽ theo kết quả.',
    'Events of this kind (message, signal, error, escalation, link, condition, cancel) are not carried out. Draw a step, or a choice on an outcome.',
  ),
  TERMINATE: refused(
    'Kết thúc ngay mọi nhánh (terminate) khi có nhánh song song chưa thực hiện được. Nhập các nhánh lại trước.',
    'Terminating all branches at once is not carried out where branches run side by side. Join them first.',
  ),
  TIMER: refused(
    'Chỉ chờ được một khoảng giờ hoặc ngày đã biết, như PT4H hay P3D. Ghi thời hạn ở bước chờ.',
    'Only a known number of hours or days can be waited for, such as PT4H or P3D. Give the waiting step a limit.',
  ),
  SEVERAL_STARTS: refused(
    'Quy trình có nhiều điểm bắt đầu; hồ sơ chỉ bắt đầu khi được tiếp nhận. Giữ một điểm bắt đầu rồi rẽ nhánh.',
    'The process has several starts; a dossier begins once, when it is accepted. Keep one start and branch after it.',
  ),
  NO_START: refused(
    'Quy trình không có điểm bắt đầu và bước nào cũng có đường dẫn tới. Thêm điểm bắt đầu.',
    'The process has no start and every step follows another. Add a start.',
  ),
  START_EVENT: refused(
    'Hồ sơ bắt đầu khi được tiếp nhận, không theo giờ, tín hiệu hay điều kiện. Đổi thành điểm bắt đầu thường.',
    'A dossier begins when it is accepted, not by a timer, signal or condition. Use a plain start.',
  ),
  UNREACHED: refused('Không có đường nào dẫn tới đây. Nối vào quy trình.', 'No way leads here. Connect it.'),
  DANGLING: refused(
    'Đường nối thiếu đầu, nối vào chỗ không nối được hoặc đi qua mép quy trình con. Nối lại.',
    'This flow lacks an end, leads to where none may, or crosses the edge of a sub-process. Connect it again.',
  ),
  NO_CONDITION: refused(
    'Nhiều đường ra khỏi ngã rẽ này không có điều kiện nên không biết chọn đường nào. Ghi điều kiện; chỉ một đường được để trống.',
    'Several ways out of this choice have no condition, so it cannot be decided. Give conditions; only one way may have none.',
  ),
  FOREIGN_CONDITION: refused(
    'Điều kiện viết bằng ngôn ngữ của chương trình khác. Ghi lại bằng dữ kiện của hồ sơ.',
    'The condition is in the language of another program. Write it with facts of the dossier.',
  ),
  CONDITION_WITHOUT_CHOICE: refused(
    'Chỉ đường ra khỏi ngã rẽ chọn một mới có điều kiện. Thêm ngã rẽ.',
    'Only ways out of a choice of one may have a condition. Add such a gateway.',
  ),
  INVALID: refused('Giá trị ghi ở đây không dùng được', 'A value given here cannot be used'),
  UNKNOWN: refused('Loại phần tử này chưa thực hiện được.', 'Elements of this kind are not carried out.'),
  MESSAGE_START: assumed(
    'Hồ sơ bắt đầu khi được tiếp nhận, không theo thông điệp này.',
    'A dossier begins when it is accepted, not by this message.',
  ),
  NOT_STATED: assumed(
    'Tệp không ghi vai trò, thời gian của bước này',
    'The file does not state role and time of this step',
  ),
  WORKING_TIME: assumed(
    'Thời gian chờ được tính theo giờ và ngày làm việc.',
    'The waiting time is counted in working hours and days.',
  ),
  LANE: assumed(
    'Làn chỉ để xem: ai làm thì ghi ở từng bước.',
    'Lanes only inform: who does it is said at each step.',
  ),
  DATA: assumed(
    'Dữ liệu vẽ trong sơ đồ được giữ trong tệp, không thực hiện; bước cần gì, tạo gì thì ghi ở bước.',
    'Data in the drawing are kept, not carried out; what a step needs and makes is said at the step.',
  ),
  MESSAGE_FLOW: assumed(
    'Luồng thông điệp được giữ trong tệp, không thực hiện.',
    'Message flows are kept, not carried out.',
  ),
  OTHER_PARTICIPANT: assumed(
    'Bên tham gia không có các bước: giữ trong tệp, không thực hiện.',
    'A participant without steps: kept, not carried out.',
  ),
  PASSED: assumed('Sự kiện không có nội dung: đi qua ngay.', 'An event that says nothing: passed at once.'),
} as const satisfies Record<string, Reason>;

export type ReasonCode = keyof typeof REASONS;
