import { words } from '../words.ts';

/** What somebody has filled in for a person online, and the person confirms. */
export const assistedWords = words({
  title: { vi: 'Chờ tôi xác nhận', en: 'Waiting for my confirmation' },
  lead: {
    vi: 'Cán bộ một cửa hoặc nhân viên bưu chính đã điền giúp các hồ sơ này. Chưa có gì được nộp: hồ sơ chỉ được nộp khi bạn đọc lại và xác nhận.',
    en: 'An officer of the counter or a clerk of the post office filled these in for you. Nothing has been sent: a dossier is sent only once you have read it back and confirmed it.',
  },
  empty: {
    vi: 'Không có hồ sơ nào chờ bạn xác nhận.',
    en: 'Nothing waits for your confirmation.',
  },
  waits: {
    vi: (count: number) => `Có ${count} hồ sơ điền giúp đang chờ bạn xác nhận.`,
    en: (count: number) =>
      count === 1
        ? 'One dossier filled in for you waits for your confirmation.'
        : `${count} dossiers filled in for you wait for your confirmation.`,
  },
  helper: { vi: 'Người điền giúp', en: 'Filled in by' },
  asked: { vi: 'Hỏi lúc', en: 'Asked at' },
  read: { vi: 'Đọc lại và trả lời', en: 'Read it back and answer' },
  readTitle: { vi: 'Đọc lại hồ sơ điền giúp', en: 'Read back what was filled in for you' },
  readLead: {
    vi: 'Đọc từng mục. Đúng hết thì xác nhận; có chỗ sai thì chọn “Chưa đúng” và ghi chỗ sai. Không ai hỏi mật khẩu của bạn.',
    en: 'Read each part. Confirm if all of it is right; if anything is wrong choose “Not right” and say what. Nobody asks for your password.',
  },
  person: { vi: 'Người nộp hồ sơ', en: 'Applicant' },
  fullName: { vi: 'Họ và tên', en: 'Full name' },
  idNumber: { vi: 'Số định danh', en: 'Identity number' },
  address: { vi: 'Địa chỉ', en: 'Address' },
  phone: { vi: 'Điện thoại', en: 'Telephone' },
  yes: { vi: 'Đúng, tôi đồng ý nộp', en: 'Right, I agree that it is sent' },
  no: { vi: 'Chưa đúng', en: 'Not right' },
  noLead: {
    vi: 'Ghi chỗ chưa đúng. Người điền giúp đọc được, sửa rồi hỏi bạn lần nữa.',
    en: 'Say what is wrong. Whoever helps reads it, mends it and asks you again.',
  },
  noLabel: { vi: 'Chỗ chưa đúng', en: 'What is wrong' },
  noMissing: { vi: 'Ghi chỗ chưa đúng, ít nhất ba chữ cái', en: 'Say what is wrong, three letters at least' },
  noSend: { vi: 'Không nộp, gửi lại người điền giúp', en: 'Do not send it, tell whoever helps' },
  refused: {
    vi: 'Bạn đã trả lời chưa đúng. Hồ sơ không được nộp.',
    en: 'You have said that it is not right. The dossier was not sent.',
  },
  confirmation: { vi: 'Bạn xác nhận bằng', en: 'You confirmed it by' },
});
