const count = { type: 'number', scope: 'PROVINCE', min: 1, max: 1000, whole: true } as const;
const percent = { ...count, max: 100 } as const;
const days = { ...count, unit: 'day', max: 365 } as const;

/** Thresholds of the honesty detectors (`server/audit/detectors`): what the province regards as worth an explanation; and when looks are told. */
export const AUDIT_PARAMETERS = {
  'access.inspectionDelayDays': {
    ...days,
    min: 0,
    vi: 'Ai đã xem dữ liệu của tôi: lượt xem của thanh tra hiện ra sau số ngày này',
    en: 'Who has seen my data: looks of inspectors are shown after so many days',
  },
  'audit.windowDays': {
    ...days,
    vi: 'Phát hiện bất thường: số ngày nhìn lại',
    en: 'Honesty: calendar days looked back',
  },
  'audit.contradictionDays': {
    ...days,
    vi: 'Sổ từ chối: bị từ chối rồi được tiếp nhận nơi khác trong số ngày này thì đối chiếu',
    en: 'Refused here, accepted there: calendar days compared',
  },
  'audit.resetCount': {
    ...count,
    vi: 'Phát hiện bất thường: số lần thời hạn của một hồ sơ tính lại từ đầu',
    en: 'Honesty: restarts of the clock of one dossier',
  },
  'audit.instantMinutes': {
    ...count,
    unit: 'minute',
    vi: 'Phát hiện bất thường: tiếp nhận rồi kết thúc trong số phút này',
    en: 'Honesty: ended within so many minutes of acceptance',
  },
  'audit.instantPeerFactor': {
    ...count,
    vi: 'Phát hiện bất thường: hồ sơ cùng thủ tục thường lâu hơn bao nhiêu lần',
    en: 'Honesty: how many times longer the same procedure takes elsewhere',
  },
  'audit.instantPeers': {
    ...count,
    vi: 'Phát hiện bất thường: số hồ sơ cùng thủ tục từ đó trở lên mới so sánh',
    en: 'Honesty: dossiers of the procedure from which they are compared',
  },
  'audit.pauseLastPercent': {
    ...percent,
    vi: 'Phát hiện bất thường: tạm dừng khi thời hạn còn không quá số phần trăm này',
    en: 'Honesty: clock stopped with at most this part of the time left, per cent',
  },
  'audit.lastDayCount': {
    ...count,
    vi: 'Phát hiện bất thường: số lần yêu cầu bổ sung vào ngày cuối được phép, trong tháng',
    en: 'Honesty: requests on the last allowed day, in a month',
  },
  'audit.lastDayPercent': {
    ...percent,
    vi: 'Phát hiện bất thường: tỷ lệ yêu cầu bổ sung vào ngày cuối, phần trăm',
    en: 'Honesty: their part of all requests of the officer, per cent',
  },
  'audit.returnDays': {
    ...days,
    vi: 'Phát hiện bất thường: bị từ chối, rút hoặc dừng rồi được tiếp nhận lại trong số ngày này',
    en: 'Honesty: accepted again within so many calendar days of a refusal or withdrawal',
  },
  'audit.bulkCloseHours': {
    ...count,
    unit: 'workingHour',
    max: 8,
    vi: 'Phát hiện bất thường: số giờ làm việc cuối tháng được xem',
    en: 'Honesty: last working hours of a month',
  },
  'audit.bulkCloseCount': {
    ...count,
    vi: 'Phát hiện bất thường: số hồ sơ kết thúc cuối tháng nhiều hơn mức bình quân ngày',
    en: 'Honesty: endings in them above the daily mean of the officer',
  },
  'audit.assistedPercent': {
    ...percent,
    vi: 'Phát hiện bất thường: một người nộp giúp từ tỷ lệ này trở lên trong số hồ sơ trực tuyến của đơn vị trong tháng, phần trăm',
    en: 'Honesty: part of the online dossiers of a unit in a month filed by one helper, per cent',
  },
  'audit.assistedCount': {
    ...count,
    vi: 'Phát hiện bất thường: và từ số hồ sơ này trở lên',
    en: 'Honesty: and at least so many dossiers',
  },
  'audit.assistedPhonePeople': {
    ...count,
    vi: 'Phát hiện bất thường: mã xác nhận nộp giúp của từ số người này trở lên cùng gửi đến một điện thoại trong tháng',
    en: 'Honesty: people whose codes of assisted filing went to one phone in a month',
  },
  'audit.lookFollowedMinutes': {
    ...count,
    unit: 'minute',
    max: 480,
    vi: 'Xem dữ liệu bất thường: tra cứu một người mà trong số phút này không lập, không xử lý hồ sơ nào của người ấy',
    en: 'Unusual looks: a person looked up and no dossier of his made or worked on within so many minutes',
  },
  'audit.lookPeople': {
    ...count,
    vi: 'Xem dữ liệu bất thường: nhiều hơn số người này trong một giờ, không phải hồ sơ mình xử lý',
    en: 'Unusual looks: more people than these in one hour, in whose dossiers the reader has no work',
  },
} as const;
