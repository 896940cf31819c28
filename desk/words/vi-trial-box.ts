/** What a trial keeps instead of sending it. */
export const trialBoxWords = {
  trialBox: {
    title: 'Hộp thư thử',
    caption: 'Tin đã giữ lại',
    modes: {
      INSIDE:
        'Đang chạy thử: không tin nào ra khỏi hệ thống. Mọi tin nằm ở đây 30 ngày, đúng như lẽ ra được gửi.',
      OUTSIDE:
        'Tin đang được gửi thật, không giữ ở đây. Chạy thử: đặt MOTCUA_MESSAGES=inbox rồi khởi động lại.',
      NONE: 'Chưa nối kênh nào nên không tin nào được gửi. Chạy thử: đặt MOTCUA_MESSAGES=inbox rồi khởi động lại.',
    },
    none: 'Chưa có tin nào. Tin xuất hiện ở đây khi có việc phải báo người dân, chậm nhất vài giây sau.',
    at: 'Lúc',
    channel: 'Kênh',
    to: 'Gửi tới',
    text: 'Nội dung',
    length: 'Độ dài',
    channels: { SMS: 'SMS', ZALO: 'Zalo', EMAIL: 'Thư điện tử' },
    characters: 'ký tự',
    segments: 'tin SMS',
    encodings: { GSM7: 'không dấu', UCS2: 'có dấu' },
    older: 'Tin cũ hơn',
    newest: 'Mới nhất',
  },
};
