/** Visits people booked at the counter. */
export const bookingWords = {
  bookings: {
    title: 'Lịch hẹn',
    intro: 'Ai hẹn đến quầy, lúc nào, việc gì. Người không hẹn vẫn được tiếp nhận theo số thứ tự.',
    notYours: 'Bạn không làm việc ở quầy nào nhận lịch hẹn. Hỏi giám đốc trung tâm nếu cần.',
    code: 'Mã lịch hẹn',
    codeHint: 'Quét mã QR trên phiếu hẹn, hoặc gõ mã HN-…',
    arrived: 'Đã đến',
    hasCome: 'đã đến, hẹn lúc',
    day: 'Ngày',
    today: 'hôm nay',
    count: (count: number) => `${count} lịch hẹn`,
    caption: (day: string) => `Lịch hẹn ngày ${day}`,
    none: 'Không có lịch hẹn nào trong ngày này.',
    hour: 'Giờ',
    visitor: 'Người hẹn',
    procedure: 'Thủ tục',
    standing: 'Tình trạng',
    acts: 'Việc làm',
    missed: 'Không đến',
    begin: 'Mở lượt tiếp nhận',
    withoutShift: 'Không còn ca tiếp nhận: cần hẹn giờ khác',
    withoutShiftAbout:
      'Ca làm việc đã đổi hoặc đơn vị nghỉ. Người hẹn được nhắn chọn giờ khác trên Cổng; ai chưa đổi thì gọi điện.',
    toCall: 'Cần hẹn giờ khác',
    phone: 'Điện thoại',
    noPhone: 'không có số',
    offer: (minutes: number, places: number) =>
      places === 0
        ? 'Đơn vị đang không nhận đặt lịch.'
        : `Mỗi khung ${minutes} phút nhận ${places} người hẹn.`,
    setTitle: 'Đặt lại khung giờ',
    slotMinutes: 'Số phút một khung (5–240)',
    places: 'Số người một khung (0: không nhận đặt lịch)',
    validFrom: 'Từ ngày',
    setAbout: 'Lịch hẹn đã đặt được giữ nguyên.',
    set: 'Áp dụng',
    setDone: 'Đã đặt lại khung giờ.',
  },
};
