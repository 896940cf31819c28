import { PRACTICE_DESK } from '@motcua/contract/practice-address';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';

/** An officer enters the practice room from the real desk; nothing is written in the real province. */
export const enterPractice: Act<'enterPractice'> = async ({ practice, caller, now }) => {
  if (practice === undefined || caller === null)
    throw new Refusal('NOT_FOUND', 'Vào phòng thực hành từ bàn làm việc thật.');
  if (caller.posts.length === 0)
    throw new Refusal('FORBIDDEN', 'Bạn chưa giữ vị trí nào hôm nay nên chưa có bài thực hành.');
  return { address: PRACTICE_DESK, token: await practice.enter(caller, now) };
};
