import Type, { type Static } from 'typebox';

/** What a client has to say by itself when no answer of ours came; apart, so that a browser need not carry the whole list. */
export const UNANSWERED = {
  DATABASE_UNAVAILABLE: {
    status: 503,
    vi: 'Hệ thống đang tạm gián đoạn',
    en: 'The system is briefly unavailable',
  },
  INTERNAL: { status: 500, vi: 'Hệ thống gặp lỗi', en: 'Something went wrong on our side' },
} as const;

/**
 * The one list of errors a caller can cause. Each says in Vietnamese what is wrong and, in `detail`, what to do;
 * `allowed` names the acts that are allowed instead.
 */
export const ERRORS = {
  INVALID_INPUT: { status: 400, vi: 'Dữ liệu gửi lên chưa đúng', en: 'The input is not valid' },
  UNAUTHENTICATED: { status: 401, vi: 'Cần đăng nhập', en: 'Sign in first' },
  WRONG_CREDENTIALS: {
    status: 401,
    vi: 'Tên đăng nhập hoặc mật khẩu không đúng',
    en: 'Wrong user name or password',
  },
  PASSWORD_ONCE: {
    status: 403,
    vi: 'Cần đổi mật khẩu trước',
    en: 'Change the password first',
  },
  SECOND_FACTOR: {
    status: 401,
    vi: 'Cần mã xác thực hai lớp',
    en: 'A code of your second factor is needed',
  },
  SIGN_IN_WAY: {
    status: 403,
    vi: 'Cách đăng nhập này không được dùng ở đây',
    en: 'This way to sign in is not open here',
  },
  SIGN_IN_CANCELLED: { status: 403, vi: 'Bạn đã dừng việc đăng nhập', en: 'The sign-in was cancelled' },
  SIGN_IN_EXPIRED: {
    status: 409,
    vi: 'Lần đăng nhập này không còn dùng được',
    en: 'This sign-in can no longer be used',
  },
  SIGN_IN_UNTRUSTED: {
    status: 403,
    vi: 'Chưa kiểm chứng được việc đăng nhập',
    en: 'The sign-in could not be verified',
  },
  CONFIRMATION_CODE: { status: 403, vi: 'Mã xác nhận không đúng', en: 'Wrong confirmation code' },
  CONFIRMATION_VOID: {
    status: 409,
    vi: 'Chưa có xác nhận dùng được',
    en: 'There is no confirmation that can be used',
  },
  IDENTITY_AWAY: {
    status: 503,
    vi: 'Hệ thống định danh đang gián đoạn',
    en: 'The identity service does not answer',
  },
  OUTSIDE_AWAY: {
    status: 503,
    vi: 'Hệ thống ngoài không trả lời',
    en: 'The system outside does not answer',
  },
  IDENTITY_LEVEL: {
    status: 403,
    vi: 'Cần tài khoản định danh mức độ cao hơn',
    en: 'A higher level of e-identity is needed',
  },
  FORBIDDEN: { status: 403, vi: 'Bạn không có quyền làm việc này', en: 'You may not do this' },
  CSRF: {
    status: 403,
    vi: 'Yêu cầu không đến từ trang của hệ thống',
    en: 'The request did not come from our pages',
  },
  RECOVERY_CODE: {
    status: 401,
    vi: 'Mã khôi phục không dùng được',
    en: 'This code of recovery does not open the account',
  },
  RECOVERY_TOO_OFTEN: {
    status: 429,
    vi: 'Đã cấp quá nhiều mã khôi phục',
    en: 'Too many codes of recovery were issued',
  },
  NOT_REPRESENTED: {
    status: 403,
    vi: 'Bạn không thay mặt người này làm việc này được',
    en: 'You may not do this for this person',
  },
  REPRESENTATION_DECIDED: {
    status: 409,
    vi: 'Việc thay mặt này đã được trả lời hoặc đã chấm dứt',
    en: 'This has been answered or has ended',
  },
  NOT_FOUND: { status: 404, vi: 'Không tìm thấy', en: 'Not found' },
  UNKNOWN_PROCEDURE: { status: 404, vi: 'Không có thủ tục này', en: 'No such procedure' },
  PROCEDURE_NOT_RECEIVED_HERE: {
    status: 422,
    vi: 'Nơi này không tiếp nhận thủ tục đã chọn',
    en: 'This unit does not receive the procedure',
  },
  CHANNEL_NOT_OFFERED: {
    status: 422,
    vi: 'Thủ tục này không nhận qua kênh đã chọn',
    en: 'The procedure is not offered on this channel',
  },
  RATING_CLOSED: {
    status: 409,
    vi: 'Đã hết thời gian sửa đánh giá',
    en: 'The rating can no longer be changed',
  },
  WRONG_STATE: {
    status: 409,
    vi: 'Hồ sơ đang ở trạng thái không cho phép việc này',
    en: 'The dossier is not in a state that allows this',
  },
  ALREADY_TAKEN: {
    status: 409,
    vi: 'Người khác vừa xử lý hồ sơ này',
    en: 'Somebody else has just handled this dossier',
  },
  CHANGED_MEANWHILE: { status: 409, vi: 'Hồ sơ vừa có thay đổi', en: 'The dossier has just changed' },
  FORM_CHANGED: {
    status: 409,
    vi: 'Thủ tục hoặc mẫu đơn đã thay đổi từ khi bạn bắt đầu',
    en: 'The procedure or its form has changed since you began',
  },
  UNIT_IN_USE: { status: 409, vi: 'Đơn vị còn người, còn việc', en: 'The unit still has people or work' },
  INCOMPLETE: { status: 422, vi: 'Hồ sơ chưa đủ', en: 'The dossier is not complete' },
  NOT_DECLARED: { status: 422, vi: 'Cần cam đoan nội dung khai là đúng', en: 'The declaration is missing' },
  WRONG_RECEIVER: {
    status: 422,
    vi: 'Người đến nhận không phải chủ hồ sơ',
    en: 'This is not the applicant',
  },
  WRONG_ID_NUMBER: { status: 422, vi: 'Số định danh không đúng', en: 'The identity number is wrong' },
  SUPPLEMENT_ALREADY_REQUESTED: {
    status: 409,
    vi: 'Đã yêu cầu bổ sung một lần, không được yêu cầu lần nữa',
    en: 'More papers were already requested once',
  },
  SUPPLEMENT_TOO_LATE: {
    status: 409,
    vi: 'Đã quá hạn yêu cầu bổ sung',
    en: 'Too late to request more papers',
  },
  RESULT_NOT_PUBLISHABLE: {
    status: 422,
    vi: 'Tệp kết quả không được phát hành',
    en: 'The result file may not be published',
  },
  NOTHING_TO_ASK: {
    status: 422,
    vi: 'Không còn nội dung nào được yêu cầu bổ sung',
    en: 'Nothing is left that may be asked for',
  },
  OUTSIDE_COMPONENTS: {
    status: 422,
    vi: 'Không được yêu cầu giấy tờ ngoài thành phần hồ sơ đã công bố',
    en: 'Nothing outside the published components may be asked for',
  },
  NO_LEGAL_BASIS: {
    status: 422,
    vi: 'Mỗi nội dung yêu cầu phải có căn cứ pháp lý',
    en: 'Each item needs its legal basis',
  },
  PROPOSAL_WAITING: {
    status: 409,
    vi: 'Đã có một đề xuất đang chờ người thứ hai duyệt',
    en: 'A proposal already waits for a second person',
  },
  NO_AUTHORITY: {
    status: 403,
    vi: 'Không có thẩm quyền quyết định vào lúc này',
    en: 'No authority to decide this now',
  },
  AUTHORITY_DECIDED: {
    status: 409,
    vi: 'Thẩm quyền này đã được trả lời hoặc đã kết thúc',
    en: 'This authority has been answered or has ended',
  },
  ABSENCE_ENDED: { status: 409, vi: 'Lần vắng mặt này đã kết thúc', en: 'This absence has ended' },
  ROSTER_CHANGED: {
    status: 409,
    vi: 'Lịch trực hoặc phân công vừa được người khác đổi',
    en: 'Somebody else has just changed the roster or the assignment',
  },
  ABSENCE_OVERLAPS: {
    status: 409,
    vi: 'Đã có một lần vắng mặt trong thời gian này',
    en: 'An absence in this time is already marked',
  },
  OBLIGATION_SET: {
    status: 409,
    vi: 'Bước này đã có thông báo nghĩa vụ tài chính',
    en: 'The step has its notice of what is to be paid',
  },
  PAYMENT_KNOWN: { status: 409, vi: 'Khoản tiền này đã được ghi', en: 'This payment is known' },
  NOT_SIGNED: { status: 403, vi: 'Thông báo không có chữ ký đúng', en: 'The notice is not signed' },
  NO_PROPOSAL: { status: 409, vi: 'Không có đề xuất nào đang chờ duyệt', en: 'No proposal waits' },
  SECOND_PERSON: {
    status: 403,
    vi: 'Việc này phải do người thứ hai duyệt',
    en: 'This needs a second person',
  },
  ALREADY_RESCHEDULED: {
    status: 409,
    vi: 'Đã hẹn lại một lần, không được hẹn lại lần nữa',
    en: 'Already re-appointed once',
  },
  WRONG_DATE: { status: 422, vi: 'Ngày giờ chưa phù hợp', en: 'The date does not fit' },
  DELAY_CAUSE_MISSING: {
    status: 422,
    vi: 'Bước này đã quá hạn, cần ghi nguyên nhân chậm',
    en: 'The step is late: its cause has to be recorded',
  },
  NOT_IN_REGIME: {
    status: 422,
    vi: 'Quy định áp dụng cho hồ sơ này không có việc này',
    en: 'The regime of this dossier has no such act',
  },
  TOO_EARLY: { status: 409, vi: 'Chưa đến hạn để làm việc này', en: 'It is too early for this' },
  DEVICE_NOT_APPROVED: {
    status: 403,
    vi: 'Thiết bị chưa được phép tiếp nhận ngoại tuyến',
    en: 'The device may not receive without network yet',
  },
  DEVICE_DECIDED: {
    status: 409,
    vi: 'Thiết bị này đã được quyết định',
    en: 'The device has been decided on',
  },
  DEVICE_REVOKED: { status: 403, vi: 'Thiết bị đã bị thu hồi', en: 'The device has been revoked' },
  OFFLINE_OUT_OF_ORDER: {
    status: 409,
    vi: 'Còn mục ngoại tuyến trước đó chưa gửi',
    en: 'An earlier item of the device has not come yet',
  },
  OFFLINE_TOO_LONG: {
    status: 422,
    vi: 'Tiếp nhận ngoài thời gian thiết bị được phép',
    en: 'Accepted outside the time of the lease',
  },
  NUMBER_NOT_LEASED: {
    status: 422,
    vi: 'Số này không cấp cho thiết bị',
    en: 'The number was not leased to this device',
  },
  NUMBER_USED: { status: 409, vi: 'Số này đã được dùng', en: 'The number has been used' },
  REPORT_UNBALANCED: {
    status: 422,
    vi: 'Số liệu báo cáo chưa cân',
    en: 'The figures of the report do not balance',
  },
  REPORT_STANDS: {
    status: 409,
    vi: 'Báo cáo đã chốt, số liệu không sửa được',
    en: 'The report is frozen: its figures stand',
  },
  NOT_FROZEN: { status: 409, vi: 'Báo cáo chưa chốt', en: 'The report is not frozen yet' },
  NOT_YOUR_TASK: {
    status: 403,
    vi: 'Việc này đang thuộc người khác',
    en: 'This task belongs to somebody else',
  },
  CANNOT_ASSIGN: { status: 422, vi: 'Không giao được cho người này', en: 'This person cannot take the task' },
  VERSION_STATE: {
    status: 409,
    vi: 'Phiên bản đang ở trạng thái không cho phép việc này',
    en: 'The version is not in a state that allows this',
  },
  MAP_CHANGED: {
    status: 409,
    vi: 'Bản đồ vừa có người khác sửa',
    en: 'Somebody else has just changed the map',
  },
  MAP_STATE: {
    status: 409,
    vi: 'Bản đồ đang ở trạng thái không cho phép việc này',
    en: 'The map is not in a state that allows this',
  },
  MAP_FINDINGS: { status: 422, vi: 'Bản đồ còn lỗi', en: 'The map has errors' },
  FORM_DRAFT_CHANGED: {
    status: 409,
    vi: 'Mẫu vừa có người khác sửa',
    en: 'Somebody else has just changed the form',
  },
  FORM_DRAFT_STATE: {
    status: 409,
    vi: 'Mẫu đang ở trạng thái không cho phép việc này',
    en: 'The form is not in a state that allows this',
  },
  FORM_FINDINGS: { status: 422, vi: 'Mẫu còn lỗi', en: 'The form has errors' },
  MAP_UNREADABLE: {
    status: 422,
    vi: 'Bản vẽ có phần chưa thực hiện được',
    en: 'The drawing has parts that cannot be carried out',
  },
  BOOKING_FULL: { status: 409, vi: 'Khung giờ này đã hết chỗ', en: 'This hour is fully booked' },
  BOOKING_SLOT: {
    status: 409,
    vi: 'Không nhận lịch hẹn vào giờ này',
    en: 'No visit can be booked for this hour',
  },
  BOOKING_HELD: {
    status: 409,
    vi: 'Bạn đã có lịch hẹn',
    en: 'You have a booking already',
  },
  BOOKING_OVER: {
    status: 409,
    vi: 'Lịch hẹn không còn thay đổi được',
    en: 'The booking can no longer be changed',
  },
  FILE_TOO_LARGE: { status: 413, vi: 'Tệp quá lớn', en: 'The file is too large' },
  FILE_TYPE: { status: 415, vi: 'Loại tệp không được nhận', en: 'This kind of file is not accepted' },
  FILE_INFECTED: { status: 422, vi: 'Tệp có mã độc', en: 'The file is infected' },
  UPLOAD_OFFSET: {
    status: 409,
    vi: 'Phần tải lên không khớp phần đã có',
    en: 'The part does not continue what is stored',
  },
  PHONE_ENDED: { status: 410, vi: 'Mã chụp đã hết hiệu lực', en: 'This code for the telephone has ended' },
  COPY_ALTERED: {
    status: 422,
    vi: 'Bản sao chứng thực đã bị thay đổi',
    en: 'The certified copy has been altered',
  },
  NOT_COMPARED: {
    status: 422,
    vi: 'Chưa đối chiếu với bản chính',
    en: 'Not compared with the original yet',
  },
  FILE_DAMAGED: { status: 422, vi: 'Tệp bị hỏng khi tải lên', en: 'The file was damaged on its way' },
  KEY_REUSED: {
    status: 422,
    vi: 'Idempotency-Key đã dùng cho một yêu cầu khác',
    en: 'The Idempotency-Key was used for another request',
  },
  KEY_MISSING: { status: 400, vi: 'Thiếu Idempotency-Key', en: 'The Idempotency-Key header is missing' },
  TOO_MANY: { status: 429, vi: 'Bạn thao tác quá nhanh', en: 'Too many requests' },
  ...UNANSWERED,
} as const;
export type ErrorCode = keyof typeof ERRORS;

/** One fault of the input, tied to the field that causes it. */
export const FieldError = Type.Object({
  field: Type.String(),
  message: Type.String(),
  messageEn: Type.Optional(Type.String()),
});
export type FieldError = Static<typeof FieldError>;

/** RFC 9457 problem details. */
export const Problem = Type.Object(
  {
    type: Type.String(),
    code: Type.Unsafe<ErrorCode>({ type: 'string', enum: Object.keys(ERRORS) }),
    status: Type.Integer(),
    title: Type.String({ description: 'Vietnamese' }),
    titleEn: Type.String(),
    detail: Type.String({ description: 'Vietnamese: what to do' }),
    allowed: Type.Optional(Type.Array(Type.String(), { description: 'acts that are allowed instead' })),
    fields: Type.Optional(Type.Array(FieldError)),
    requestId: Type.Optional(Type.String()),
  },
  { $id: 'Problem' },
);
export type Problem = Static<typeof Problem>;
