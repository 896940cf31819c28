import { localDate } from '@motcua/rules/calendar';
import { formatDate } from '@motcua/rules/text';
import { listAccounts } from './identity/index.ts';
import { unitName } from './organisation/index.ts';
import type { Services } from './platform/context.ts';

/** An account a visitor of the demonstration can sign in with. */
export interface DemoAccount {
  username: string;
  fullName: string;
  /** Vietnamese, with English beside it. */
  as: string;
}

export interface Welcome {
  origin: string;
  today: string;
  /** Null: there are no demonstration people. */
  demo: { accounts: readonly DemoAccount[]; password: string } | null;
}

/** Whom a walk through the whole work of a dossier meets, and the part each plays. */
const PARTS: readonly (readonly [username: string, part: string])[] = [
  ['cd.lan', 'người dân (citizen)'],
  ['cd.hoa', 'người dân (citizen)'],
  ['dn.an', 'doanh nghiệp (business)'],
  ['qu.minh', 'tiếp nhận, trả kết quả (counter)'],
  ['ld.phong', 'phân công, soát xét (head of division)'],
  ['cm.kd', 'thụ lý (specialist)'],
  ['cm.dat', 'thụ lý (specialist)'],
  ['cm.ht', 'thụ lý (specialist)'],
  ['ld.ct', 'ký duyệt (leader)'],
  ['ns.vanthu', 'văn thư (records)'],
  ['ks.ha', 'kiểm soát thủ tục (control)'],
  ['qt.vu', 'quản trị (administrator)'],
];

/** The accounts of the walk-through that have a post on the server's date, and the citizens. */
export async function demoAccounts({ db, reference }: Services, now: Date): Promise<DemoAccount[]> {
  const held = reference.current();
  const today = localDate(held.calendar, now);
  const accounts = new Map((await listAccounts(db, today)).map((account) => [account.username, account]));
  return PARTS.flatMap(([username, part]) => {
    const account = accounts.get(username);
    if (account === undefined || account.closedAt !== null) return [];
    const [post] = account.posts;
    if (account.kind === 'OFFICER' && post === undefined) return [];
    const place = post === undefined ? '' : ` – ${unitName(held, post.unitKey, today)}`;
    return [{ username, fullName: account.fullName, as: part + place }];
  });
}

/** What an operator reads when the server runs. */
export function welcomeText({ origin, today, demo }: Welcome): string {
  return [
    '',
    `Một Cửa đang chạy, ngày ${formatDate(today)} (running, date ${today})`,
    '',
    `  Cổng dịch vụ công (portal)       ${origin}/`,
    `  Bàn làm việc cán bộ (desk)       ${origin}/desk/`,
    `  Tài liệu API (API docs)          ${origin}/api/docs`,
    '',
    ...(demo === null ? FIRST_ACCOUNT : accountLines(demo)),
    '',
  ].join('\n');
}

const FIRST_ACCOUNT = [
  '  Chưa có tài khoản nào. Tạo quản trị viên đầu tiên (make the first administrator):',
  '    script/motcua user add --username TÊN --name "HỌ TÊN" --unit TTPVHCC-2025 \\',
  '      --position "Quản trị hệ thống" --roles ADMINISTRATOR',
];

function accountLines({ accounts, password }: NonNullable<Welcome['demo']>): string[] {
  const [names, people] = [widest(accounts, 'username'), widest(accounts, 'fullName')];
  return [
    `  Tài khoản trình diễn, mật khẩu chung (demo accounts, one password): ${password}`,
    '',
    ...accounts.map(
      ({ username, fullName, as }) => `    ${username.padEnd(names)}  ${fullName.padEnd(people)}  ${as}`,
    ),
  ];
}

const widest = (accounts: readonly DemoAccount[], of: 'username' | 'fullName'): number =>
  Math.max(0, ...accounts.map((account) => account[of].length));
