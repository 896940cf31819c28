/** What the desk says of acceptance on condition, without network. */
export const conditionWords = {
  conditions: {
    title: 'Tiếp nhận có điều kiện',
    intro:
      'Tiếp nhận khi mất mạng nên chưa tra cứu được. Hạn vẫn tính từ lúc tiếp nhận; tra cứu ngay rồi trả lời.',
    open: 'Còn phải kiểm tra',
    confirmed: 'Đã kiểm tra, đúng',
    failed: 'Đã kiểm tra, không đúng',
    comment: 'Điều không đúng, hoặc ghi chú',
    commentHint: 'Bắt buộc khi không đúng; người giải quyết đọc rồi quyết định yêu cầu bổ sung hay không.',
    confirm: 'Đúng',
    deny: 'Không đúng',
    answered: 'Đã ghi kết quả kiểm tra.',
    ahead:
      'Thủ tục này phải tra cứu khi tiếp nhận. Mất mạng thì tiếp nhận có điều kiện, phiếu ghi rõ; có mạng lại, quầy tra cứu và trả lời:',
    whose: 'Quầy đã tiếp nhận trả lời.',
  },
};
