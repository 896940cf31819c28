const minutes = { type: 'number', unit: 'minute', whole: true } as const;
const count = { type: 'number', whole: true } as const;

/** Booking of a visit (đặt lịch hẹn): asked for “on request”, and no text that was read sets a number; the province does. */
export const BOOKING_PARAMETERS = {
  'booking.slotMinutes': {
    ...minutes,
    min: 5,
    max: 240,
    scope: 'PROVINCE',
    vi: 'Độ dài một khung giờ hẹn, nơi bộ phận một cửa không đặt riêng',
    en: 'Length of a slot, where the unit sets none of its own',
  },
  'booking.places': {
    ...count,
    min: 0,
    max: 100,
    scope: 'PROVINCE',
    vi: 'Số người hẹn trong một khung giờ, nơi bộ phận một cửa không đặt riêng',
    en: 'People booked into one slot, where the unit sets none of its own',
  },
  'booking.daysAhead': {
    ...count,
    unit: 'day',
    min: 1,
    max: 90,
    scope: 'PROVINCE',
    vi: 'Đặt lịch hẹn trước được bao nhiêu ngày',
    en: 'How many days ahead a visit is booked',
  },
  'booking.leadMinutes': {
    ...minutes,
    min: 0,
    max: 2880,
    scope: 'PROVINCE',
    vi: 'Khung giờ phải còn cách lúc đặt ít nhất',
    en: 'How far away a slot must still be when it is booked',
  },
  'booking.changeMinutes': {
    ...minutes,
    min: 0,
    max: 2880,
    scope: 'PROVINCE',
    vi: 'Đổi, hủy lịch hẹn chậm nhất trước giờ hẹn',
    en: 'How long before the hour a booking may still be moved or cancelled',
  },
  'booking.holdMinutes': {
    ...minutes,
    min: 0,
    max: 120,
    scope: 'PROVINCE',
    vi: 'Giữ chỗ cho người đến muộn',
    en: 'How long the place of somebody late is kept',
  },
  'booking.perPerson': {
    ...count,
    min: 1,
    max: 50,
    scope: 'PROVINCE',
    vi: 'Số lịch hẹn chưa đến giờ nhiều nhất của một người',
    en: 'Most bookings of one person that lie ahead',
  },
  'booking.remindHours': {
    ...count,
    unit: 'hour',
    min: 1,
    max: 168,
    scope: 'PROVINCE',
    vi: 'Nhắc lịch hẹn trước giờ hẹn',
    en: 'How long before the hour the person is reminded',
  },
} as const;
