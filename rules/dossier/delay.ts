/** Coded causes of a late step, said on the control slip and in the apology (Bắc Ninh: phiếu kiểm soát phải ghi lý do chậm). */
export const DELAY_CAUSES = {
  AGENCY_SILENT: { vi: 'Cơ quan phối hợp chưa trả lời', en: 'A consulted agency has not answered' },
  VERIFICATION: { vi: 'Việc thẩm tra, xác minh kéo dài', en: 'Verification took longer' },
  COMPLEX: { vi: 'Hồ sơ phức tạp, cần thêm thời gian', en: 'A complex dossier' },
  WORKLOAD: { vi: 'Khối lượng hồ sơ tăng đột biến', en: 'Unusual workload' },
  ABSENCE: { vi: 'Người xử lý vắng mặt, chưa có người thay', en: 'Officer absent without cover' },
  LATE_TRANSFER: { vi: 'Nhận chậm từ bước trước', en: 'Received late from the step before' },
  SYSTEM: { vi: 'Sự cố hệ thống, đường truyền', en: 'System or line failure' },
  OTHER: { vi: 'Nguyên nhân khác', en: 'Other cause' },
} as const;
export type DelayCause = keyof typeof DELAY_CAUSES;
