import type { Outage } from '@motcua/contract/outage';
import { describe, expect, test } from 'vitest';
import { THEME } from '../testing/fixture.ts';
import { open } from '../testing/open.ts';
import { faultsOf, htmlOf, wordsOf } from '../testing/read.ts';

const FAULT: Outage = {
  id: '00000000-0000-4000-8000-0000000000c1',
  kind: 'FAULT',
  standing: 'NOW',
  what: 'Chưa thanh toán trực tuyến được',
  whatEn: 'Online payment does not work',
  instead: 'Nộp tiền tại quầy',
  insteadEn: '',
  from: '2026-12-05T08:00:00+07:00',
  until: null,
  announcedAt: '2026-12-05T08:05:00+07:00',
  endedAt: null,
};
const PAST: Outage = {
  ...FAULT,
  standing: 'PAST',
  what: 'Bảo trì đêm',
  from: '2026-11-01T22:00:00+07:00',
  until: '2026-11-02T05:00:00+07:00',
  endedAt: '2026-11-02T03:30:00+07:00',
};
const listed = (...items: Outage[]) => ({ listOutages: () => ({ items }) });
const suggesting = { theme: { ...THEME, outages: [FAULT] }, account: null };

describe('the page', () => {
  test.each(['vi', 'en'] as const)('tells what is and what was (%s)', async (lang) => {
    const { reply } = await open('/tinh-trang', listed(FAULT, PAST), { lang, account: null });
    expect(faultsOf(reply)).toEqual([]);
    expect(wordsOf(reply)).toMatch(
      lang === 'vi'
        ? /Đang gián đoạn.*Từ 08:00, 05\/12\/2026, chưa rõ.*Nộp tiền tại quầy.*Đã qua.*Bảo trì đêm.*đến 03:30, 02\/11\/2026/
        : /Online payment does not work.*Nộp tiền tại quầy.*Past/,
    );
    expect(wordsOf(reply)).not.toContain(lang === 'vi' ? 'Không có gián đoạn' : 'no interruption');
  });

  test('with nothing to tell says that things work', async () => {
    expect(wordsOf((await open('/tinh-trang', listed())).reply)).toMatch(/Không có gián đoạn.*Chưa có lần/);
  });
});

describe('the banner', () => {
  test('stands on every page while it is told, in the other language where it was put into it', async () => {
    const { reply, calls } = await open('/gioi-thieu', {}, suggesting);
    expect(faultsOf(reply)).toEqual([]);
    expect(calls).toEqual([]);
    expect(wordsOf(reply)).toContain('Chưa thanh toán trực tuyến được');
    const english = await open('/gioi-thieu', {}, { ...suggesting, lang: 'en' });
    expect(wordsOf(english.reply)).toContain('Online payment does not work');
    expect(htmlOf(english.reply)).toMatch(/<span lang="vi"\s*>Nộp tiền tại quầy/);
  });

  test('not when there is nothing, and not twice on its own page', async () => {
    const quiet = await open('/gioi-thieu', {}, { account: null });
    expect(htmlOf(quiet.reply)).not.toContain('Thông báo về hệ thống');
    const own = await open('/tinh-trang', listed(FAULT), suggesting);
    expect(htmlOf(own.reply)).not.toContain('Thông báo về hệ thống');
  });
});
