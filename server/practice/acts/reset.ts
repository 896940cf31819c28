import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';

/** An administrator empties the practice room of everybody; asked for again, it is only emptied again. */
export const resetPractice: Act<'resetPractice'> = async ({ practice, caller }) => {
  if (practice === undefined) throw new Refusal('NOT_FOUND', 'Làm mới phòng thực hành từ bàn làm việc thật.');
  if (caller?.posts.some(({ roles }) => roles.includes('ADMINISTRATOR')) !== true)
    throw new Refusal('FORBIDDEN', 'Chỉ người quản trị làm mới phòng thực hành của mọi người.');
  await practice.reset();
  return {};
};
