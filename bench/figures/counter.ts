import type { Page } from '@playwright/test';
import { handsOn, type Hands } from '../presses.ts';
import { onComputer } from '../computer.ts';
import { middle, type Figure, type Result } from '../figure.ts';
import type { World } from '../world.ts';

/** 4× slower than this machine: the old PC of a commune. */
const SLOWER = 4;
const ROUNDS = 7;
const AIM_MS = 200;
const MOST_PRESSES = 40;
const PROCEDURE = '1.004873';
const WANTED = 'Cấp Giấy xác nhận tình trạng hôn nhân';
const COUNTER = 'MC-09286-2025';
const PERSON = {
  kind: 'PERSON',
  fullName: 'Vũ Thị Lan',
  idNumber: '999188000003',
  address: 'Phường Nam Sơn, tỉnh Bắc Ninh',
  phone: '0990000003',
  email: '',
} as const;

/** A person who was here before, taken in with the keyboard alone on an old computer. */
export const counter: Figure = {
  name: 'counter',
  title: 'Tiếp nhận tại quầy bằng bàn phím (intake by keyboard)',
  run: (world) =>
    onComputer(world, 'quay', async (context, page) => {
      await cameBefore(world);
      await page.goto('/desk/');
      await page.getByLabel('Tên đăng nhập').fill('qu.minh');
      await page.getByLabel('Mật khẩu').fill('motcua-demo');
      await page.keyboard.press('Enter');
      await page.getByRole('navigation').first().waitFor();
      // as on any day but the first: the program is on the computer
      await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
      await page.goto('/desk/tiep-nhan');
      await page.getByLabel(/Số định danh cá nhân/).waitFor();
      const devtools = await context.newCDPSession(page);
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
      const hands = await handsOn(page);
      // the very first shows what the others measure, and warms the program up
      const rounds: Round[] = [];
      for (let round = 0; round <= ROUNDS; round++) rounds.push(await intake(page, hands));
      return results(rounds.slice(1));
    }),
};

async function cameBefore(world: World): Promise<void> {
  const { client } = await world.as('qu.minh');
  await client.createDraft({ procedureCode: PROCEDURE, intakeUnit: COUNTER, applicant: PERSON });
}

/** Milliseconds from the last key until what it asked for stands, by step; and keys pressed. */
interface Round {
  waits: Record<string, number>;
  presses: number;
}

async function intake(page: Page, hands: Hands): Promise<Round> {
  const { keyboard } = page;
  const before = await hands.presses();
  const type = (text: string): Promise<void> => keyboard.type(text, { delay: 60 });
  const press = (key: string) => (): Promise<void> => keyboard.press(key);
  const waits = {
    'người đã đến (the person)': await hands.until('input', PERSON.fullName, async () => {
      await type(PERSON.idNumber);
      await keyboard.press('Enter');
    }),
    'tìm thủ tục (search)': await hands.until('[role=option]', WANTED, () => type('hon nhan')),
    'chọn thủ tục, ngày hẹn (procedure and due date)': await hands.until('aside .big', '/', press('Enter')),
    'đủ giấy tờ (papers ticked)': await hands.until('.checklist input', '1', press('Alt+q')),
    'tiếp nhận (accepted)': await hands.until('h1', 'Đã tiếp nhận', press('Control+Enter')),
    'người tiếp theo (next person)': await hands.until('h1', 'Tiếp nhận hồ sơ tại quầy', press('Alt+n')),
  };
  return { waits, presses: (await hands.presses()) - before };
}

function results(rounds: readonly Round[]): Result[] {
  const presses = Math.max(...rounds.map((round) => round.presses));
  const steps = Object.keys(rounds[0]?.waits ?? {});
  return [
    {
      what: 'Số lần bấm phím (key presses)',
      ours: String(presses),
      aim: `≤ ${MOST_PRESSES}`,
      met: presses <= MOST_PRESSES,
      note: 'người đã từng đến, mỗi phím kể cả Ctrl, Alt (a returning person; every key, Ctrl and Alt too)',
    },
    ...steps.map((step) => {
      const times = rounds.map(({ waits }) => waits[step] ?? Number.NaN);
      const time = middle(times);
      return {
        what: `Chờ: ${step}`,
        ours: `${time} ms`,
        aim: `≤ ${AIM_MS} ms`,
        met: time <= AIM_MS,
        note: `bộ xử lý chậm ${SLOWER} lần (CPU ${SLOWER}× slower), trung vị ${rounds.length} lần (median), lâu nhất (longest) ${Math.max(...times)} ms`,
      };
    }),
  ];
}
