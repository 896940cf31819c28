/** Hours in which a notice does not ring (giờ yên tĩnh): no text that was read sets them; the province does. */
export const MESSAGE_PARAMETERS = {
  'message.quietFrom': {
    type: 'time',
    scope: 'PROVINCE',
    vi: 'Tin nhắn tới từ giờ này thì để sáng hôm sau mới gửi',
    en: 'From this hour on messages are kept until the quiet hours end',
  },
  'message.quietUntil': {
    type: 'time',
    scope: 'PROVINCE',
    vi: 'Giờ bắt đầu gửi lại tin nhắn đã giữ qua đêm',
    en: 'The hour at which the quiet hours end',
  },
} as const;
