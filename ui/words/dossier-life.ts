import { words } from '../words.ts';

/** What befalls a dossier beside its steps: apologies, waiting, ends, objections. */
export const lifeWords = words({
  apologyTitle: {
    vi: 'Xin lỗi vì chưa trả kết quả đúng hẹn',
    en: 'We apologise: the result does not come in time',
  },
  apologyCause: { vi: 'Nguyên nhân', en: 'Cause' },
  apologyNew: { vi: 'Hẹn lại', en: 'New date' },
  apologyOnce: { vi: 'chỉ hẹn lại một lần', en: 'this happens once only' },
  apologySigned: {
    vi: (who: string, when: string) => `${who} ký lúc ${when}.`,
    en: (who: string, when: string) => `Signed by ${who} at ${when}.`,
  },
  apologyPaper: { vi: 'Mở phiếu xin lỗi và hẹn lại', en: 'Open the letter of apology' },
  nextTitle: { vi: 'Việc bạn làm được tiếp theo', en: 'What you can do next' },
  closingAt: {
    vi: (when: string, reason: string) => `Lúc ${when}. Lý do: ${reason}`,
    en: (when: string, reason: string) => `At ${when}. Reason: ${reason}`,
  },
  closedWITHDRAWN: { vi: 'Bạn đã rút hồ sơ', en: 'You withdrew the dossier' },
  closedSTOPPED: {
    vi: 'Hồ sơ đã dừng giải quyết theo yêu cầu của bạn',
    en: 'The dossier was stopped at your request',
  },
  closedCLOSED_INCOMPLETE: {
    vi: 'Hồ sơ đã đóng vì chưa bổ sung đủ giấy tờ',
    en: 'The dossier was closed: papers did not come in time',
  },
  nextWITHDRAWN: {
    vi: 'Nếu vẫn cần làm thủ tục này, bạn nộp hồ sơ mới bất cứ lúc nào. Bản giấy đã nộp được nhận lại tại nơi tiếp nhận.',
    en: 'If you still need it, send a new dossier at any time. Papers you handed in are given back at the unit.',
  },
  nextSTOPPED: {
    vi: 'Thông báo dừng giải quyết nằm ở mục “Phiếu và giấy hẹn”. Khi cần làm lại, bạn nộp hồ sơ mới.',
    en: 'The notice is among the slips below. When you need it again, send a new dossier.',
  },
  nextCLOSED_INCOMPLETE: {
    vi: 'Chuẩn bị đủ giấy tờ đã được hướng dẫn rồi nộp hồ sơ mới. Phần đã khai vẫn xem lại được ở cuối trang này.',
    en: 'Gather the papers you were asked for and send a new dossier. Your answers stay at the end of this page.',
  },
  rejectedTitle: { vi: 'Hồ sơ không được tiếp nhận', en: 'The dossier was not accepted' },
  rejectedNext: {
    vi: 'Xem lý do trong phiếu từ chối, khắc phục rồi nộp hồ sơ mới. Nếu thấy từ chối không đúng, bấm “Tôi không đồng ý”.',
    en: 'Read the reasons in the refusal, mend them and send a new dossier. If you think it wrong, press “I do not agree”.',
  },
  refusedTitle: {
    vi: 'Sau khi thẩm định, hồ sơ không đủ điều kiện giải quyết',
    en: 'After appraisal the request cannot be granted',
  },
  refusedNext: {
    vi: 'Nhận thông báo có nêu rõ lý do. Khắc phục được thì nộp hồ sơ mới, thời hạn tính lại từ đầu; thấy không đúng thì bấm “Tôi không đồng ý” hoặc khiếu nại theo quy định.',
    en: 'Collect the notice, which states the reasons. Once mended, send a new dossier with a new time limit; if you think it wrong, press “I do not agree” or appeal as the law provides.',
  },
  payTitle: { vi: 'Đang chờ bạn thực hiện nghĩa vụ tài chính', en: 'A payment is waited for' },
  payPaper: {
    vi: (document: string, basis: string) => `Theo thông báo số ${document}, căn cứ ${basis}.`,
    en: (document: string, basis: string) => `By notice no. ${document}, under ${basis}.`,
  },
  payPAUSE: {
    vi: 'Thời gian chờ không tính vào thời hạn giải quyết.',
    en: 'Waiting does not count against the time limit.',
  },
  payRESTART: {
    vi: 'Sau đó thời hạn giải quyết tính lại từ đầu.',
    en: 'Afterwards the time limit begins anew.',
  },
  payCONTINUE: {
    vi: 'Thời hạn giải quyết vẫn tính trong lúc chờ.',
    en: 'The time limit runs on meanwhile.',
  },
  payNext: {
    vi: (unit: string) =>
      `Nộp theo thông báo rồi gửi chứng từ cho ${unit}. Hồ sơ được xử lý tiếp ngay khi có chứng từ.`,
    en: (unit: string) => `Pay as the notice says and give the proof to ${unit}. Work goes on at once.`,
  },
  visitTitle: { vi: 'Mời bạn dự buổi thẩm tra, xác minh', en: 'You are asked to attend a verification' },
  visitPast: { vi: 'Đã thẩm tra, xác minh', en: 'Verification done' },
  visitAt: { vi: 'Thời gian', en: 'Time' },
  visitPlace: { vi: 'Địa điểm', en: 'Place' },
  visitWith: { vi: 'Thành phần', en: 'Who takes part' },
  visitCannot: {
    vi: 'Không đến được, hãy báo trước theo số',
    en: 'If you cannot come, tell us beforehand:',
  },
  fetchCOUNTER: {
    vi: (unit: string) => `Mang giấy tiếp nhận và giấy tờ tùy thân đến ${unit}.`,
    en: (unit: string) => `Bring the receipt and your identity card to ${unit}.`,
  },
  fetchELECTRONIC: {
    vi: () => 'Bạn đã chọn nhận bản điện tử: mở hoặc tải ngay tại đây.',
    en: () => 'You chose the electronic result: open or download it here.',
  },
  fetchPOST: {
    vi: () => 'Kết quả được gửi qua bưu chính đến địa chỉ của bạn.',
    en: () => 'The result is sent to your address by post.',
  },
  again: { vi: 'Nộp hồ sơ mới', en: 'Send a new dossier' },
  discard: { vi: 'Bỏ bản nháp này', en: 'Throw this draft away' },
  discardTitle: { vi: 'Bỏ bản nháp này?', en: 'Throw this draft away?' },
  discardLead: {
    vi: (files: number) =>
      `Hồ sơ chưa nộp. Những gì bạn đã khai${files === 0 ? '' : ` và ${String(files)} tệp đã tải lên`} sẽ bị xóa, không lấy lại được.`,
    en: (files: number) =>
      `It has not been sent. Your answers${files === 0 ? '' : ` and ${String(files)} uploaded file${files === 1 ? '' : 's'}`} will be deleted for good.`,
  },
  discardKeep: { vi: 'Giữ lại, khai tiếp', en: 'Keep it and go on' },
  discarded: { vi: 'Đã bỏ bản nháp.', en: 'The draft is gone.' },
  withdraw: { vi: 'Rút hồ sơ', en: 'Withdraw the dossier' },
  withdrawTitle: { vi: 'Rút hồ sơ này?', en: 'Withdraw this dossier?' },
  withdrawLead: {
    vi: 'Rút rồi thì hồ sơ dừng hẳn, không có kết quả. Muốn làm lại phải nộp hồ sơ mới, thời hạn tính lại từ đầu.',
    en: 'A withdrawn dossier ends without a result. To begin again you send a new one, with a new time limit.',
  },
  withdrawNotice: {
    vi: 'Bạn nhận thông báo dừng giải quyết hồ sơ ngay trên trang này.',
    en: 'You receive the notice that the work has stopped on this page.',
  },
  withdrawFee: {
    vi: (unit: string) => `Về phí, lệ phí đã nộp và bản giấy đã gửi, hãy hỏi ${unit}.`,
    en: (unit: string) => `About fees paid and papers handed in, ask ${unit}.`,
  },
  withdrawReason: { vi: 'Vì sao bạn rút hồ sơ', en: 'Why you withdraw it' },
  withdrawHint: {
    vi: 'Ví dụ: tôi đổi ý, tôi khai nhầm thủ tục',
    en: 'For example: I changed my mind, I chose the wrong procedure',
  },
  withdrawMissing: { vi: 'Hãy ghi lý do rút hồ sơ', en: 'Say why you withdraw the dossier' },
  withdrawKeep: { vi: 'Không rút, quay lại hồ sơ', en: 'Keep it and go back' },
  withdrawBack: { vi: 'Quay lại hồ sơ', en: 'Back to the dossier' },
  withdrawCannot: { vi: 'Hồ sơ này không rút được nữa', en: 'This dossier cannot be withdrawn any more' },
  withdrawDecided: {
    vi: 'Đã có quyết định giải quyết nên không dừng, không rút được nữa. Mời bạn theo dõi và nhận kết quả.',
    en: 'A decision has been made, so it can no longer be stopped. Please follow it and collect the result.',
  },
  withdrawEnded: {
    vi: 'Hồ sơ đã kết thúc nên không còn gì để rút.',
    en: 'The dossier has ended: nothing is left to withdraw.',
  },
  withdrawUnsent: {
    vi: 'Hồ sơ chưa nộp nên không cần rút. Bạn có thể khai tiếp hoặc bỏ bản nháp.',
    en: 'The dossier has not been sent: there is nothing to withdraw. Go on filling it in, or throw the draft away.',
  },
  withdrawOther: {
    vi: 'Chỉ người nộp hồ sơ mới rút được trên trang này.',
    en: 'Only the applicant can withdraw it here.',
  },
  ledger: { vi: 'Hướng dẫn, yêu cầu và từ chối', en: 'Guidance, requests and refusals' },
  ledgerLead: {
    vi: 'Mỗi lần bạn được hướng dẫn, bị yêu cầu thêm giấy tờ hoặc bị từ chối đều được ghi ở đây. Bấm “Tôi không đồng ý” là đủ, không phải làm đơn; bộ phận kiểm soát thủ tục hành chính xem lại.',
    en: 'Every time you were guided, asked for papers or refused is noted here. Pressing “I do not agree” is enough, no letter needed; the control office looks into it.',
  },
  ledgerGUIDANCE: { vi: 'Hướng dẫn', en: 'Guidance' },
  ledgerSUPPLEMENT: { vi: 'Yêu cầu bổ sung', en: 'Request for papers' },
  ledgerREFUSAL: { vi: 'Từ chối', en: 'Refusal' },
  object: { vi: 'Tôi không đồng ý', en: 'I do not agree' },
  objectTo: {
    vi: (kind: string, when: string) => `với: ${kind} lúc ${when}`,
    en: (kind: string, when: string) => `with: ${kind} at ${when}`,
  },
  objectWhy: { vi: 'Viết thêm lý do (nếu muốn)', en: 'Add why (if you like)' },
  objectText: { vi: 'Vì sao bạn không đồng ý', en: 'Why you do not agree' },
  objected: {
    vi: (when: string) => `Bạn đã phản đối lúc ${when}`,
    en: (when: string) => `You objected at ${when}`,
  },
  objectionWaits: {
    vi: 'Bộ phận kiểm soát thủ tục hành chính đang xem lại, sẽ trả lời tại đây.',
    en: 'The control office is looking into it and will answer here.',
  },
  objectionUpheld: {
    vi: 'Bộ phận kiểm soát: phản đối của bạn đúng',
    en: 'The control office: your objection is right',
  },
  objectionDenied: {
    vi: 'Bộ phận kiểm soát: giữ nguyên việc đã làm',
    en: 'The control office: what was done stands',
  },
});
