import { words } from '../words.ts';

/** What steps of a map of a process are called: who carries them out, where, and what is done. */
export const processMapWords = words({
  unitINTAKE: { vi: 'Bộ phận Một cửa tiếp nhận', en: 'One-stop unit that received it' },
  unitAUTHORITY: { vi: 'Cơ quan có thẩm quyền', en: 'Deciding authority' },
  unitCONSULTED: { vi: 'Các cơ quan được lấy ý kiến', en: 'Agencies consulted' },
  unitPROVINCE_COMMITTEE: { vi: 'Ủy ban nhân dân tỉnh', en: 'Provincial people’s committee' },
  unitRECEIVING: { vi: 'Bộ phận Một cửa trả kết quả', en: 'One-stop unit that returns the result' },
  unitNAMED: { vi: 'Cơ quan ghi trong quy trình', en: 'Agency named by the process' },
  beside: {
    vi: (count: number) => `${count} việc làm cùng lúc`,
    en: (count: number) => `${count} things at the same time`,
  },
  besideLead: {
    vi: 'Không việc nào chờ việc nào; bước sau bắt đầu khi đã xong cả.',
    en: 'None waits for the others; the next step begins when all are done.',
  },
  noVisit: {
    vi: 'Bạn không phải đi xin ý kiến: cơ quan giải quyết tự hỏi.',
    en: 'You need not ask anywhere for these opinions: the authority does.',
  },
  noErrand: {
    vi: 'Thông tin được chuyển thẳng; bạn không phải mang giấy tờ đi.',
    en: 'The information is passed on directly; you need not carry papers.',
  },
  choice: { vi: 'Tùy trường hợp', en: 'Depending on the case' },
  onlyWhen: { vi: 'Chỉ khi:', en: 'Only if:' },
  otherwise: { vi: 'Các trường hợp khác', en: 'Otherwise' },
  about: { vi: (time: string) => `khoảng ${time}`, en: (time: string) => `about ${time}` },
  underHour: { vi: 'dưới 1 giờ làm việc', en: 'less than a working hour' },
  within: { vi: (time: string) => `trong ${time}`, en: (time: string) => `within ${time}` },
  answersIn: {
    vi: (time: string) => `trả lời trong ${time}`,
    en: (time: string) => `answers within ${time}`,
  },
  why: { vi: 'Hỏi theo', en: 'Asked by law:' },
  silence: {
    vi: 'Hết hạn mà không trả lời thì coi là đồng ý',
    en: 'No answer in time counts as consent',
  },
  stands: {
    vi: 'Trong lúc chờ, thời hạn giải quyết tạm dừng',
    en: 'Meanwhile the time limit stands still',
  },
  unpaid: { vi: 'đang chờ bạn nộp tiền', en: 'your payment is waited for' },
  by: { vi: 'chậm nhất', en: 'by' },
  kindINTAKE: { vi: 'Tiếp nhận', en: 'Intake' },
  kindASSIGN: { vi: 'Phân công', en: 'Assign' },
  kindWORK: { vi: 'Thẩm định, xử lý', en: 'Work on it' },
  kindCONSULT: { vi: 'Lấy ý kiến', en: 'Consult' },
  kindMEETING: { vi: 'Họp', en: 'Meeting' },
  kindEXTERNAL: { vi: 'Hệ thống bên ngoài trả lời', en: 'System outside answers' },
  kindPART: { vi: 'Phần việc liên thông', en: 'Part of a bundle' },
  kindTIMER: { vi: 'Chờ hết thời gian', en: 'Wait for time to pass' },
  kindREVIEW: { vi: 'Soát xét, trình', en: 'Review' },
  kindAPPROVE: { vi: 'Ký duyệt', en: 'Approve and sign' },
  kindISSUE: { vi: 'Vào sổ, phát hành', en: 'Register and issue' },
  kindRETURN: { vi: 'Trả kết quả', en: 'Return the result' },
});
