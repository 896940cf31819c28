import { words } from '../words.ts';

/** What applicants think: asked of each, shown as figures. */
export const ratingWords = words({
  title: { vi: 'Đánh giá việc giải quyết hồ sơ', en: 'How was your dossier handled?' },
  lead: {
    vi: 'Chỉ câu đầu tiên cần trả lời. Đánh giá hay không, kết quả và hồ sơ sau này của bạn không thay đổi.',
    en: 'Only the first question needs an answer. Whether you answer or not changes nothing for your result or for later dossiers.',
  },
  anonymous: {
    vi: 'Cán bộ không thấy ai đánh giá: đơn vị chỉ thấy số liệu chung, khi đã có đủ nhiều lượt.',
    en: 'Officers do not see who answered: the office sees figures only, once there are enough answers.',
  },
  more: { vi: 'Câu hỏi thêm', en: 'More questions' },
  text: { vi: 'Bạn muốn nói thêm điều gì?', en: 'Anything you want to add?' },
  textHint: {
    vi: 'Nhiều nhất 1.000 ký tự. Đơn vị đọc được những dòng này nhưng không thấy tên bạn; đừng ghi họ tên, số điện thoại.',
    en: 'At most 1,000 characters. The office reads this without your name; leave out names and telephone numbers.',
  },
  send: { vi: 'Gửi đánh giá', en: 'Send' },
  change: { vi: 'Sửa đánh giá', en: 'Change your answers' },
  missing: { vi: 'Chọn một câu trả lời cho câu hỏi đầu tiên', en: 'Choose an answer to the first question' },
  tooLong: {
    vi: 'Lời viết dài quá 1.000 ký tự, cần rút ngắn',
    en: 'The text is longer than 1,000 characters; shorten it',
  },
  early: {
    vi: 'Đánh giá được sau khi hồ sơ được trả kết quả hoặc bị từ chối.',
    en: 'You can answer once the result is handed over or the dossier is refused.',
  },
  part: {
    vi: 'Đây là một phần của hồ sơ liên thông. Mở hồ sơ chung để đánh giá một lần cho tất cả.',
    en: 'This is a part of a bundle. Open the case itself and answer once for all of it.',
  },
  closed: {
    vi: 'Đánh giá đã được ghi nhận, không sửa được nữa.',
    en: 'Your answers are recorded and can no longer be changed.',
  },
  thanks: { vi: 'Cảm ơn bạn đã đánh giá', en: 'Thank you' },
  thanksNext: {
    vi: 'Câu trả lời được tính vào số liệu chung của đơn vị, không kèm tên.',
    en: 'Your answers count in the figures of the office, without your name.',
  },
  until: {
    vi: (date: string) => `Bạn sửa được đến hết ngày ${date}.`,
    en: (date: string) => `You can change them until the end of ${date}.`,
  },
  invite: { vi: 'Việc giải quyết hồ sơ này thế nào?', en: 'How was this dossier handled?' },
  inviteLink: { vi: 'Đánh giá trong một phút', en: 'Tell us in a minute' },
  seeAll: {
    vi: 'Xem số liệu đánh giá của tỉnh và từng đơn vị',
    en: 'Figures of the province and of each office',
  },
  backToDossier: { vi: 'Về hồ sơ', en: 'Back to the dossier' },

  codeLead: {
    vi: 'Bạn đã nộp hồ sơ tại quầy? Nhập mã đánh giá in trên giấy biên nhận trả kết quả, hoặc quét mã QR ở đó. Không cần đăng nhập.',
    en: 'Handed in at a counter? Enter the code on the receipt of your result, or scan its QR code. No need to sign in.',
  },
  code: { vi: 'Mã đánh giá', en: 'Code' },
  codeHint: { vi: 'Ví dụ: NT-7K3M-Q9XD-P4WN', en: 'For example: NT-7K3M-Q9XD-P4WN' },
  noCode: {
    vi: 'Mã chưa đúng: so lại với mã đánh giá trên giấy biên nhận trả kết quả',
    en: 'This code is not right: compare it with the one on the receipt of your result',
  },
  withSlip: { vi: 'Đánh giá bằng mã trên giấy biên nhận', en: 'Answer with the code on your receipt' },

  figures: { vi: 'Người dân, doanh nghiệp đánh giá', en: 'What people and businesses say' },
  figuresLead: {
    vi: (minimum: number) =>
      `Người nộp hồ sơ tự đánh giá sau khi có kết quả. Chỉ hiện đơn vị có từ ${minimum} lượt đánh giá trong kỳ.`,
    en: (minimum: number) =>
      `Applicants answer of their own accord once their dossier is done. Only offices with ${minimum} or more answers in the period are shown.`,
  },
  period: { vi: 'Kỳ', en: 'Period' },
  place: { vi: 'Tính theo', en: 'Counted by' },
  RECEPTION: { vi: 'Nơi tiếp nhận hồ sơ', en: 'Where dossiers are received' },
  AUTHORITY: { vi: 'Cơ quan giải quyết', en: 'Who decides' },
  show: { vi: 'Xem', en: 'Show' },
  year: { vi: (year: string) => `Năm ${year}`, en: (year: string) => year },
  quarter: {
    vi: (quarter: string, year: string) => `Quý ${quarter}/${year}`,
    en: (quarter: string, year: string) => `Quarter ${quarter} of ${year}`,
  },
  month: {
    vi: (month: string, year: string) => `Tháng ${month}/${year}`,
    en: (month: string, year: string) => `${month}/${year}`,
  },
  province: { vi: 'Toàn tỉnh', en: 'The whole province' },
  none: {
    vi: 'Chưa đủ lượt đánh giá trong kỳ này để công bố số liệu. Chọn kỳ dài hơn.',
    en: 'Too few answers in this period for figures. Choose a longer one.',
  },
  count: { vi: (count: string) => `${count} lượt đánh giá`, en: (count: string) => `${count} answers` },
  unit: { vi: 'Đơn vị', en: 'Office' },
  countHead: { vi: 'Lượt', en: 'Answers' },
  satisfied: { vi: 'Hài lòng', en: 'Satisfied' },
  answer: { vi: 'Câu trả lời', en: 'Answer' },
  share: { vi: 'Tỷ lệ', en: 'Share' },
  units: { vi: 'Từng đơn vị', en: 'Each office' },
  allUnits: { vi: '← Toàn tỉnh và các đơn vị', en: '← The province and all offices' },
});
