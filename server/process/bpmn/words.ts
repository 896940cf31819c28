import type { StepRole } from '@motcua/rules/process';
import { procedureWords } from '@motcua/ui/words/procedure';

/** Who a step is taken to be done by, and where that comes from. */
export function roleWords(role: StepRole, byLane: boolean): { vi: string; en: string } {
  const [vi, en] = [procedureWords.vi[`role${role}`], procedureWords.en[`role${role}`]];
  return byLane
    ? {
        vi: `đọc theo tên làn là ${vi}, thời gian chia đều`,
        en: `by the lane's name ${en}, time in equal shares`,
      }
    : {
        vi: `cần ghi vai trò; tạm để ${vi}, thời gian chia đều`,
        en: `needs a role; for now ${en}, time in equal shares`,
      };
}
