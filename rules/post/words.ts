import type { PostState } from './states.ts';

/** How people are told where their paper is. */
export const POST_WORDS = {
  ORDERED: { vi: 'Chờ đóng gói gửi bưu chính', en: 'Waits to be packed for the post' },
  PACKED: { vi: 'Đã đóng gói, chờ bưu tá đến nhận', en: 'Packed, waits for the courier' },
  HANDED_OVER: { vi: 'Đã giao cho bưu chính', en: 'Handed over to the post' },
  IN_TRANSIT: { vi: 'Đang trên đường phát', en: 'On its way' },
  ATTEMPT_FAILED: { vi: 'Phát chưa thành công, sẽ phát lại', en: 'Delivery failed, to be tried again' },
  DELIVERED: { vi: 'Đã phát', en: 'Delivered' },
  RETURNING: {
    vi: 'Không phát được, đang chuyển hoàn về quầy',
    en: 'Could not be delivered, on its way back',
  },
  RETURNED_TO_COUNTER: { vi: 'Đã về lại quầy, đang được giữ', en: 'Back at the counter, kept there' },
  CANCELLED: { vi: 'Đã hủy gửi', en: 'Cancelled' },
} as const satisfies Record<PostState, { vi: string; en: string }>;
