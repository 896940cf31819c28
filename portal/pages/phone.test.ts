import { expect, test } from 'vitest';
import { open } from '../testing/open.ts';
import { faultsOf, htmlOf, wordsOf } from '../testing/read.ts';
import { ASSETS, ASSET_NAMES } from '../assets.ts';
import { refusal } from '../testing/fixture.ts';

const TASK = { component: 'Giấy chứng sinh', expiresAt: '2026-12-07T08:10:00+07:00', sent: 2 };
const ADDRESS = '/chup/0123456789abcdef0123456789abcdef';
const ended = () => Promise.reject(refusal('PHONE_ENDED'));

test('a telephone is told what to photograph, how, and until when; nobody is asked to sign in', async () => {
  const { reply } = await open(ADDRESS, { openPhoneTask: () => TASK }, { account: null });
  expect(faultsOf(reply)).toEqual([]);
  expect(wordsOf(reply)).toContain('Giấy chứng sinh');
  expect(wordsOf(reply)).toContain('Đã gửi 2 trang');
  expect(wordsOf(reply)).toContain('Dùng được đến 08:10');
  expect(htmlOf(reply)).toContain('capture="environment"');
});

test('its script is a few kB, and no other is loaded', async () => {
  const { reply } = await open(ADDRESS, { openPhoneTask: () => TASK });
  expect([...htmlOf(reply).matchAll(/<script/g)]).toHaveLength(1);
  expect(ASSETS.get(ASSET_NAMES.phone)?.bytes.length).toBeLessThan(5_000);
});

test('without script the picture is posted and sent in parts', async () => {
  const bytes = new Uint8Array([0xff, 0xd8, 0xff]);
  const pageId = '00000000-0000-4000-8000-0000000000f1';
  const { reply, calls } = await open(
    ADDRESS,
    {
      openPhoneTask: () => TASK,
      beginPhonePage: () => ({ pageId, size: 3, offset: 0, complete: false }),
      uploadPhonePart: () => ({ pageId, size: 3, offset: 3, complete: true }),
    },
    { method: 'POST', files: [{ field: 'anh', name: 'a.jpg', bytes }] },
  );
  expect(wordsOf(reply)).toContain('Đã gửi 2 trang');
  expect(calls.map(({ id }) => id)).toEqual(['beginPhonePage', 'uploadPhonePart', 'openPhoneTask']);
});

test('nothing chosen is said in words', async () => {
  const { reply } = await open(ADDRESS, { openPhoneTask: () => TASK }, { method: 'POST' });
  expect(wordsOf(reply)).toContain('Chưa có ảnh');
  expect(faultsOf(reply)).toEqual([]);
});

test('a code that has ended says how to get a new one', async () => {
  const { reply } = await open(ADDRESS, { openPhoneTask: ended });
  expect(reply).toMatchObject({ status: 410 });
  expect(wordsOf(reply)).toContain('hiện mã QR mới');
  expect(faultsOf(reply)).toEqual([]);
});

test('the person says that all is sent, and the address ends', async () => {
  const { reply, calls } = await open(`${ADDRESS}/xong`, { endPhoneTask: () => ({}) }, { method: 'POST' });
  expect(wordsOf(reply)).toContain('Bạn có thể đóng trang này');
  expect(calls).toHaveLength(1);
});
