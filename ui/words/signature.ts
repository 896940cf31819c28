import { words } from '../words.ts';

/** Declarations that somebody beside the applicant signs: asked for by the one, read and signed by the other. */
export const signatureWords = words({
  step: { vi: 'Chữ ký của người khác', en: 'Signatures of others' },
  lead: {
    vi: 'Tờ khai này cần thêm chữ ký. Người ấy đăng nhập cổng bằng tài khoản của mình, đọc tờ khai, rồi ký hoặc từ chối. Sửa tờ khai sau khi ký thì phải ký lại.',
    en: 'This declaration needs another signature. That person signs in on the portal as himself or herself, reads it, and signs or declines. What is changed afterwards is signed anew.',
  },
  noName: { vi: 'chưa khai họ tên', en: 'name not given yet' },
  NOT_ASKED: { vi: 'Chưa đề nghị ký', en: 'Not asked yet' },
  ASKED: { vi: 'Đang chờ ký', en: 'Waiting for the signature' },
  CHANGED: { vi: 'Tờ khai đã sửa, cần ký lại', en: 'Changed since: to be signed anew' },
  DECLINED: { vi: 'Không ký', en: 'Declined' },
  SIGNED: { vi: 'Đã ký', en: 'Signed' },
  askedAt: { vi: 'Đề nghị lúc', en: 'Asked at' },
  signedAt: { vi: 'Ký lúc', en: 'Signed at' },
  bySheet: { vi: 'ký tay, có bản chụp', en: 'by hand, on a sheet' },
  reason: { vi: 'Lý do', en: 'Reason' },
  tell: {
    vi: 'Người ấy được báo nếu đã có tài khoản ở đây. Bạn cũng nên nói với người ấy: đăng nhập cổng bằng VNeID, mở “Hồ sơ của tôi”, chọn “Tờ khai chờ tôi ký”.',
    en: 'They are told if they have an account here. Tell them yourself too: sign in with VNeID, open “My dossiers”, choose “Declarations for me to sign”.',
  },
  ask: { vi: 'Đề nghị ký', en: 'Ask for the signature' },
  askAgain: { vi: 'Đề nghị ký lại', en: 'Ask again' },
  byHand: { vi: 'Người ấy không dùng được cổng?', en: 'Can they not use the portal?' },
  byHandLead: {
    vi: 'In tờ khai, đưa người ấy đọc và ký tay, chụp hoặc quét rồi tải lên đây. Cán bộ đối chiếu mã in trên tờ khai.',
    en: 'Print the declaration, have it read and signed by hand, photograph or scan it and upload it here. The officer compares the code printed on it.',
  },
  print: { vi: 'Mở tờ khai để in', en: 'Open the declaration to print' },
  sheet: { vi: 'Bản chụp tờ khai đã ký', en: 'The signed declaration' },
  send: { vi: 'Tải bản đã ký lên', en: 'Upload the signed sheet' },
  onward: { vi: 'Tiếp tục', en: 'Continue' },
  title: { vi: 'Tờ khai chờ tôi ký', en: 'Declarations for me to sign' },
  listLead: {
    vi: 'Người khác lập các tờ khai này và ghi bạn là người cùng ký. Đọc kỹ trước khi ký. Không biết người ấy hoặc không đồng ý thì từ chối; không ai nộp được khi thiếu chữ ký của bạn.',
    en: 'Others have made these declarations and named you as a signer. Read them well. If you do not know them or do not agree, decline; nothing is sent without your signature.',
  },
  empty: { vi: 'Không có tờ khai nào chờ bạn ký.', en: 'No declaration waits for your signature.' },
  waits: {
    vi: (count: number) => `Có ${count} tờ khai đang chờ bạn ký.`,
    en: (count: number) =>
      count === 1
        ? 'One declaration waits for your signature.'
        : `${count} declarations wait for your signature.`,
  },
  by: { vi: 'Người lập', en: 'Made by' },
  as: { vi: 'Bạn ký với tư cách', en: 'You sign as' },
  read: { vi: 'Đọc và trả lời', en: 'Read and answer' },
  readTitle: { vi: 'Đọc tờ khai và ký', en: 'Read the declaration and sign' },
  readLead: {
    vi: 'Đọc từng mục. Đúng và đồng ý thì ký. Chữ ký chỉ có giá trị với đúng nội dung này; người lập sửa gì thì bạn được đề nghị ký lại.',
    en: 'Read each part. Sign if it is right and you agree. Your signature holds for exactly this; if anything is changed you are asked again.',
  },
  sentTo: { vi: 'Gửi đến', en: 'Sent to' },
  yes: { vi: 'Tôi ký tờ khai này', en: 'I sign this declaration' },
  no: { vi: 'Tôi không ký', en: 'I do not sign' },
  noLead: {
    vi: 'Ghi lý do. Người lập tờ khai đọc được và có thể sửa rồi đề nghị lại.',
    en: 'Say why. Whoever made it reads this, and may change it and ask again.',
  },
  noLabel: { vi: 'Lý do không ký', en: 'Why not' },
  noMissing: { vi: 'Ghi lý do, ít nhất ba chữ cái', en: 'Say why, three letters at least' },
  noSend: { vi: 'Gửi lời từ chối', en: 'Decline' },
  declareMissing: {
    vi: 'Đánh dấu vào lời cam đoan trước khi ký',
    en: 'Tick the declaration before you sign',
  },
  signed: { vi: 'Bạn đã ký. Người lập tờ khai được báo.', en: 'You have signed. Whoever made it is told.' },
  declined: {
    vi: 'Bạn đã từ chối ký. Người lập tờ khai được báo.',
    en: 'You have declined. Whoever made it is told.',
  },
});
