import type { MessageChannel } from '@motcua/contract/deadlines';
import type { NoticeKind } from '@motcua/rules/dossier';

interface Notice {
  vi: string;
  en: string;
  /** Sent by these as well, each with a receipt, to be read in time; every notice lies in the inbox of the portal. */
  channels?: readonly MessageChannel[];
  /** About the safety of the account: at once, at any hour, and by its own channels whatever a person has chosen. */
  urgent?: true;
  /** Nobody telephones where it does not arrive. */
  mayBeLost?: true;
}

/**
 * Built-in texts of the notices to applicants by the transition that causes them (journeys: TB01–TB34), short enough for
 * any channel; how they are put into words, see `rules/notice`. What they say outside of brackets another text says too.
 */
export const NOTICES = {
  TB01: {
    vi: 'Hệ thống đã ghi nhận hồ sơ {submissionCode}; cán bộ sẽ tiếp nhận hoặc hướng dẫn bổ sung trước {intakeDue}.',
    en: 'Dossier {submissionCode} is recorded; an officer will accept it or say what is missing by {intakeDue}.',
    mayBeLost: true,
  },
  TB02: {
    vi: 'Hồ sơ {code} đã được tiếp nhận. Hẹn trả kết quả: {due}.[ Giấy tiếp nhận số {receipt}: xem trên Cổng.]',
    en: 'Dossier {code} has been accepted. Result due: {due}.[ Receipt {receipt}: see the portal.]',
    mayBeLost: true,
  },
  TB03: {
    vi: 'Hồ sơ {code} cần bổ sung giấy tờ[ trước {limit}; quá hạn hồ sơ sẽ bị đóng]. Mở hồ sơ để xem danh sách và nộp.',
    en: 'Dossier {code} needs more papers[ by {limit}; after that it will be closed]. Open it to see the list and hand them in.',
  },
  TB04: {
    vi: 'Đã nhận giấy tờ bổ sung của hồ sơ {code}. Hạn trả kết quả: {due}.',
    en: 'The papers for dossier {code} have arrived. Result due: {due}.',
    mayBeLost: true,
  },
  TB05: {
    vi: 'Hồ sơ {code} cần thực hiện nghĩa vụ tài chính. Mở hồ sơ để xem văn bản và cách nộp.',
    en: 'Dossier {code} waits for a payment. Open it to see the notice and how to pay.',
  },
  TB06: {
    vi: 'Đã ghi nhận nghĩa vụ tài chính của hồ sơ {code}. Hạn trả kết quả: {due}.',
    en: 'The payment for dossier {code} has been recorded. Result due: {due}.',
    mayBeLost: true,
  },
  TB07: {
    vi: 'Hồ sơ {code} đã có kết quả.[ Mời nhận tại {unit}.]',
    en: 'The result of dossier {code} is ready.[ Please collect it at {unit}.]',
  },
  TB08: {
    vi: 'Đã trả kết quả hồ sơ {code}.',
    en: 'The result of dossier {code} has been handed over.',
    mayBeLost: true,
  },
  TB09: {
    vi: '[{unit} ]xin lỗi Ông/Bà: hồ sơ {code} không kịp trả kết quả đúng hẹn[ {dueBefore}]. Hẹn trả lại: {due}.[ Lý do ghi trong phiếu xin lỗi.]',
    en: '[{unit}: ]we apologise, dossier {code} is not ready as promised[, {dueBefore}]. New date: {due}.[ The letter of apology says why.]',
    channels: ['SMS', 'ZALO'],
  },
  TB10: {
    vi: 'Hồ sơ {code} không được tiếp nhận. Mở hồ sơ để xem lý do và cách làm tiếp.',
    en: 'Dossier {code} was not accepted. Open it to see why and what to do.',
  },
  TB11: {
    vi: 'Đã dừng giải quyết hồ sơ {code}. Mở hồ sơ để xem chi tiết.',
    en: 'Work on dossier {code} has been stopped. Open it for details.',
  },
  TB19: {
    vi: 'Do lịch làm việc thay đổi, hẹn trả kết quả hồ sơ {code} chuyển từ {dueBefore} sang {due}.',
    en: 'The working calendar has changed: the due date of dossier {code} moves from {dueBefore} to {due}.',
  },
  TB20: {
    vi: 'Mời đánh giá việc giải quyết hồ sơ {code}[ tại Cổng dịch vụ công, mục Đánh giá, mã {submissionCode}]. Không bắt buộc.',
    en: 'How did we handle dossier {code}? Tell us, if you like[: on the portal, code {submissionCode}].',
    mayBeLost: true,
  },
  TB21: {
    vi: 'Hồ sơ {code} đã đóng do quá thời hạn bổ sung[ {limit}]. Có thể nộp lại hồ sơ mới.',
    en: 'Dossier {code} is closed: the papers did not come in time[, {limit}]. You may hand in a new one.',
  },
  TB22: {
    vi: 'Hồ sơ {code} phải xác minh, hẹn trả kết quả chuyển từ {dueBefore} sang {due}. Mở hồ sơ để xem lý do.',
    en: 'Dossier {code} has to be verified: its due date moves from {dueBefore} to {due}. Open it to see why.',
  },
  TB23: {
    vi: 'Có người xem dữ liệu của Ông/Bà[ trong hồ sơ {code}] mà chưa rõ việc[, tại {unit}]. Vào Cổng, mục Ai đã xem dữ liệu của tôi.',
    en: 'Your data[ in dossier {code}] was read for no known work[, at {unit}]. See the portal: Who has seen my data.',
    mayBeLost: true,
  },
  TB24: {
    vi: 'Mã khôi phục tài khoản Một Cửa của Ông/Bà vừa được cấp[ tại {unit}]. Không phải Ông/Bà xin thì gọi ngay đường dây nóng.',
    en: 'A code of recovery for your account was issued[ at {unit}]. If you did not ask for it, call the hot line at once.',
    channels: ['SMS', 'ZALO'],
    urgent: true,
    mayBeLost: true,
  },
  TB25: {
    vi: 'Tài khoản Một Cửa của Ông/Bà vừa đặt mật khẩu mới bằng mã khôi phục. Không phải Ông/Bà làm thì gọi ngay đường dây nóng.',
    en: 'Your account has a new password, set with a code of recovery. If that was not you, call the hot line at once.',
    channels: ['SMS', 'ZALO'],
    urgent: true,
    mayBeLost: true,
  },
  TB26: {
    vi: 'Có người ủy quyền cho Ông/Bà làm thủ tục với một cửa. Vào Cổng, mục Thay mặt người khác, để nhận hoặc từ chối.',
    en: 'Somebody authorises you to deal with the one-stop shop. See the portal: Acting for others, to accept or decline.',
    mayBeLost: true,
  },
  TB27: {
    vi: 'Bản sao điện tử chứng thực theo hồ sơ {code} đã bị thu hồi[, bởi {unit}]. Vào Cổng, mục Giấy tờ của tôi, để xem lý do.',
    en: 'The certified copy made under dossier {code} has been revoked[, by {unit}]. See the portal: My papers, for the reason.',
  },
  TB29: {
    vi: 'Tờ khai {submissionCode} cần chữ ký của Ông/Bà. Vào Cổng, mục Tờ khai chờ tôi ký, để đọc rồi ký hoặc từ chối.',
    en: 'Declaration {submissionCode} needs your signature. See the portal, To be signed by me, to read it and sign or decline.',
    channels: ['SMS', 'ZALO'],
    mayBeLost: true,
  },
  TB30: {
    vi: 'Tờ khai {submissionCode} đã được người cùng ký ký. Mở hồ sơ để xem còn thiếu gì và nộp.',
    en: 'Declaration {submissionCode} has been signed by its other signer. Open it to see what is missing, and send it.',
    mayBeLost: true,
  },
  TB31: {
    vi: 'Người cùng ký không ký tờ khai {submissionCode}. Mở hồ sơ để đọc lý do, sửa rồi đề nghị ký lại.',
    en: 'The other signer declined to sign declaration {submissionCode}. Open it to read why, change it and ask again.',
    mayBeLost: true,
  },
  TB36: {
    vi: 'Phí, lệ phí của hồ sơ {submissionCode} đã nộp đủ. Mở hồ sơ để xem và tải biên lai điện tử.',
    en: 'The fee of dossier {submissionCode} is paid in full. Open it to see and keep the electronic receipt.',
    mayBeLost: true,
  },
  TB37: {
    vi: 'Phí của hồ sơ {submissionCode} đã nộp nhưng hồ sơ chưa gửi vì vừa được sửa hoặc còn thiếu. Mở hồ sơ, kiểm tra và bấm nộp.',
    en: 'The fee of dossier {submissionCode} is paid, but it was changed or lacks something and has not been sent. Open it, check it and send it.',
  },
  TB32: {
    vi: 'Kết quả hồ sơ {code} đã giao cho bưu chính, mã gửi {tracking}.[ Cước người nhận trả: {postage}.]',
    en: 'The result of dossier {code} is with the post, item {tracking}.[ Postage to be paid on delivery: {postage}.]',
    mayBeLost: true,
  },
  TB33: {
    vi: 'Bưu chính chưa phát được kết quả hồ sơ {code}. Xem lý do và chặng gửi trên Cổng.',
    en: 'The post could not deliver the result of dossier {code}. See the portal for the reason and its stages.',
    channels: ['SMS', 'ZALO'],
  },
  TB34: {
    vi: 'Kết quả hồ sơ {code} không phát được, đã về lại quầy[ {unit}]. Kết quả được giữ; mời đến nhận hoặc chọn lại cách nhận trên Cổng.',
    en: 'The result of dossier {code} could not be delivered and is back at the counter[, {unit}]. It is kept; collect it, or choose anew on the portal.',
    channels: ['SMS', 'ZALO'],
  },
  TB15: {
    vi: 'Lịch hẹn {booking}: {visit}[, tại {unit}].[ Nhớ mang phiếu hẹn và giấy tờ.]',
    en: 'Your visit {booking}: {visit}[, at {unit}].[ Bring the slip and your papers.]',
    channels: ['SMS', 'ZALO'],
    mayBeLost: true,
  },
  TB28: {
    vi: 'Lịch hẹn {booking}, {visit}: không còn ca tiếp nhận vào giờ này. Vào Cổng, mục Lịch hẹn của tôi, để chọn giờ khác.',
    en: 'Your visit {booking}, {visit}: nobody is received then any more. See the portal, My visits, to choose another hour.',
    channels: ['SMS', 'ZALO'],
    mayBeLost: true,
  },
} as const satisfies Record<NoticeKind, Notice>;

export const channelsOf = (kind: NoticeKind): readonly MessageChannel[] =>
  (NOTICES[kind] as Notice).channels ?? [];

export const mayBeLost = (kind: NoticeKind): boolean => (NOTICES[kind] as Notice).mayBeLost ?? false;

export const isUrgent = (kind: NoticeKind): boolean => (NOTICES[kind] as Notice).urgent ?? false;
