import type { Output } from '@motcua/contract/operations';
import { momentText } from '@motcua/ui/dates';
import { qrSvg } from '../../offline/qr.ts';

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const safe = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);

/** The slip its owner takes home: it is on paper only, so it is made here and printed at once. */
export function recoverySlip(
  { fullName, username, code, until, address }: Output<'issueRecovery'>,
  unit: string,
): string {
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Phiếu khôi phục tài khoản</title><style>
@page{size:A5;margin:14mm}body{font:12pt/1.45 "Times New Roman",serif}h1{font-size:15pt;text-align:center;margin:0 0 2mm}
.unit{text-align:center;margin:0 0 6mm}.code{font:bold 22pt monospace;text-align:center;border:1px solid;padding:4mm;margin:4mm 0}
svg{width:32mm;float:right;margin-left:6mm}.en{font-style:italic;font-size:10pt}ol{padding-left:6mm}</style></head><body>
<p class="unit">${safe(unit)}</p><h1>PHIẾU KHÔI PHỤC TÀI KHOẢN</h1>
<p>Chủ tài khoản: <b>${safe(fullName)}</b><br>Tên đăng nhập: <b>${safe(username)}</b></p>
<p class="code">${safe(code)}</p>
<p>Mã dùng một lần, đến <b>${momentText(until)}</b>.</p>${qrSvg(address)}
<ol><li>Mở <b>${safe(address)}</b> hoặc quét mã bên cạnh.</li><li>Nhập tên đăng nhập và mã trên.</li>
<li>Tự đặt mật khẩu mới, rồi bật lại xác thực hai lớp.</li></ol>
<p>Không đưa mã cho ai. Cán bộ không bao giờ hỏi mật khẩu của bạn.</p>
<p class="en">This code opens your account once, until the time above. Open the address, enter user name and code, and choose a new password. Give the code to nobody.</p>
</body></html>`;
}
