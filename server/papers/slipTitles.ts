import type { SlipKind, SlipRegime } from './slipData.ts';

/** What each slip is called on a screen; one name per regime where the two circulars differ. */
export const SLIP_TITLES = {
  INTAKE_RECEIPT: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
  SUPPLEMENT_REQUEST: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ',
  REFUSAL: 'Phiếu từ chối tiếp nhận giải quyết hồ sơ',
  APOLOGY: {
    '2018': 'Phiếu xin lỗi và hẹn lại ngày trả kết quả',
    '2025': 'Phiếu xin lỗi và đề nghị gia hạn thời gian giải quyết',
  },
  STOP_NOTICE: 'Thông báo dừng giải quyết hồ sơ',
  CONTROL_SLIP: 'Phiếu kiểm soát quá trình giải quyết hồ sơ',
  REGISTER: 'Sổ theo dõi hồ sơ',
  RESULT_RECEIPT: 'Giấy biên nhận trả kết quả',
  RESULT_DOCUMENT: 'Văn bản kết quả giải quyết thủ tục hành chính',
  ANSWERS_COPY: 'Bản khai điện tử',
  READ_BACK: 'Bản đọc lại trước khi nộp trực tuyến',
  JOINT_DECLARATION: 'Tờ khai để người cùng ký đọc và ký',
  GUIDANCE: 'Phiếu hướng dẫn',
  CONSULTATION: 'Phiếu lấy ý kiến',
  MEETING_MINUTES: 'Biên bản họp',
  DUE_NOTICE: 'Thông báo điều chỉnh thời hạn giải quyết hồ sơ',
  DOSSIER_HANDOVER: 'Phiếu bàn giao hồ sơ',
  RESULT_HANDOVER: 'Phiếu bàn giao kết quả',
  PROCESS_HISTORY: 'Quá trình xử lý hồ sơ',
  CERTIFICATION: 'Chứng thực bản sao đúng với bản chính',
  FEE_RECEIPT: 'Biên lai thu phí, lệ phí',
  POST_LIST: 'Bảng kê bưu gửi',
  CERTIFICATION_BOOK: 'Sổ chứng thực bản sao từ bản chính',
  REPORT: 'Báo cáo tình hình, kết quả giải quyết thủ tục hành chính',
} as const satisfies Record<SlipKind, string | Record<SlipRegime, string>>;

/** The name of a kind of slip under the dossier's regime. */
export function slipTitle(kind: SlipKind, regime: SlipRegime): string {
  const title = SLIP_TITLES[kind];
  return typeof title === 'string' ? title : title[regime];
}
