import { expect, type Page } from '@playwright/test';

/** One person lets another act, in the pages of both; the form reads back what was typed before it counts. */
export async function letActFor(
  principal: Page,
  agent: Page,
  { idNumber, fullName, from }: { idNumber: string; fullName: string; from: string },
): Promise<void> {
  await principal.goto('/tai-khoan/uy-quyen');
  await principal.getByRole('link', { name: 'Ủy quyền cho người khác' }).click();
  await principal.getByLabel('Số định danh hoặc mã số thuế của người được ủy quyền').fill(idNumber);
  await principal.getByLabel('Họ và tên người được ủy quyền').fill(fullName);
  await principal.getByRole('button', { name: 'Tiếp tục' }).click();
  await expect(principal.getByRole('heading', { level: 1 })).toHaveText('Kiểm tra trước khi xác nhận');
  await principal.getByRole('button', { name: 'Xác nhận' }).click();
  await expect(principal.getByRole('status')).toContainText('Đã ghi nhận');

  await agent.goto('/tai-khoan/uy-quyen');
  await agent.getByRole('link', { name: new RegExp(`Xem và trả lời.*${from}`) }).click();
  await agent.getByRole('button', { name: 'Đồng ý' }).click();
  await expect(agent.getByRole('status')).toContainText('Đã ghi nhận');
}
