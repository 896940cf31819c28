import { expect } from '@playwright/test';
import type { Client } from '@motcua/contract/client';
import { ticked } from '../../server/testing/dossier.ts';
import { usernameOf } from './officer.ts';

/** Certificate of marital status; what asks for one; where Vũ Thị Lan goes. */
export const STATUS = '1.004873';
export const MARRIAGE = '1.000894';
export const COUNTER = 'MC-09286-2025';
export const LAN = {
  kind: 'PERSON',
  idNumber: '999188000003',
  fullName: 'Vũ Thị Lan',
  birthDate: '1988-06-20',
  gender: 'FEMALE',
  address: 'Phường Nam Sơn, tỉnh Bắc Ninh',
  phone: '0990000003',
  email: '',
} as const;

type As = (username: string) => Promise<Client>;

/** Her certificate of marital status is granted, and waits at the counter. Tells its dossier. */
export async function grantedBefore(as: As): Promise<string> {
  const counter = await as('qu.minh');
  const { dossierId } = await counter.createDraft({
    procedureCode: STATUS,
    intakeUnit: COUNTER,
    applicant: LAN,
  });
  const { components } = await counter.getDossier({ dossierId });
  await counter.updateDraft({ dossierId, received: components.map(ticked) });
  await counter.acceptDossier({ dossierId });
  await walkToReturn(as, dossierId);
  // a result is offered once its paper has been set
  const asked = { idNumber: LAN.idNumber, fullName: LAN.fullName, procedureCode: MARRIAGE, unit: COUNTER };
  await expect
    .poll(async () => (await counter.findEarlier(asked)).papers.map(({ fromDossier }) => fromDossier))
    .toEqual([dossierId]);
  return dossierId;
}

/** Every step is done by whoever holds it. */
async function walkToReturn(as: As, dossierId: string): Promise<void> {
  const control = await as('ks.ha');
  for (;;) {
    const { tasks } = await control.getDossier({ dossierId });
    const task = tasks.find(({ status }) => status === 'OPEN');
    if (task === undefined || task.kind === 'RETURN') return;
    const officer = await as(usernameOf(task.owner?.fullName ?? ''));
    const taskId = task.id;
    if (task.kind === 'ASSIGN') {
      const { items } = await officer.listColleagues({ key: task.unit.key, role: 'SPECIALIST' });
      await officer.assignTask({ taskId, accountId: items[0]?.accountId ?? '' });
    } else if (task.kind === 'APPROVE') await officer.approveResult({ taskId });
    else if (task.kind === 'ISSUE') await officer.issueResult({ taskId });
    else
      await officer.completeTask({
        taskId,
        note: 'Đủ điều kiện',
        draftResult: { text: 'Chưa đăng ký kết hôn với ai', outcome: 'GRANT' },
      });
  }
}
