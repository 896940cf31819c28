import { expect, test } from 'vitest';
import { newLock, openLock, rewrap, seal, unseal } from './lock.ts';

const PASSWORD = 'Mật khẩu của Đông';

test('the same password opens what was sealed; another one opens nothing', async () => {
  const { lock, key } = await newLock(PASSWORD);
  const sealed = await seal(key, 'draft:1', { fullName: 'Nguyễn Thị Hoà' });
  const again = await openLock(lock, PASSWORD.normalize('NFD'));
  expect(again).toBeDefined();
  if (again !== undefined)
    expect(await unseal(again, 'draft:1', sealed)).toEqual({ fullName: 'Nguyễn Thị Hoà' });
  expect(await openLock(lock, 'Mật khẩu của Đồng')).toBeUndefined();
});

test('what is kept says nothing of what was sealed, and the key cannot be taken out', async () => {
  const { lock, key } = await newLock(PASSWORD);
  const sealed = await seal(key, 'draft:1', { idNumber: '999012345678' });
  expect(Buffer.from(sealed.bytes).includes('999012345678')).toBe(false);
  expect(lock.rounds).toBeGreaterThanOrEqual(600_000);
  await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
});

test('sealed bytes that were changed, or moved to another name, do not open', async () => {
  const { key } = await newLock(PASSWORD);
  const sealed = await seal(key, 'draft:1', 'a');
  await expect(unseal(key, 'draft:2', sealed)).rejects.toThrow();
  const bytes = new Uint8Array(sealed.bytes.slice(0));
  bytes[0] = (bytes[0] ?? 0) ^ 1;
  await expect(unseal(key, 'draft:1', { iv: sealed.iv, bytes: bytes.buffer })).rejects.toThrow();
});

test('a changed password keeps the key; the one before no longer opens', async () => {
  const { lock, key } = await newLock(PASSWORD);
  const sealed = await seal(key, 'x', 1);
  const changed = await rewrap(lock, PASSWORD, 'moi');
  expect(await rewrap(lock, 'sai', 'moi')).toBeUndefined();
  expect(changed && (await openLock(changed, PASSWORD))).toBeUndefined();
  const opened = changed && (await openLock(changed, 'moi'));
  expect(opened && (await unseal(opened, 'x', sealed))).toBe(1);
});
