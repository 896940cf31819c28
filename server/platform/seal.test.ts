import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isClosed, readSealKey, sealWith } from './seal.ts';

describe('a secret', () => {
  const seal = sealWith(randomBytes(32));
  test('is opened for whom it was closed, and reads differently each time', () => {
    const [one, other] = [seal.close('JBSWY3DP', 'lan'), seal.close('JBSWY3DP', 'lan')];
    expect(one).not.toBe(other);
    expect(one).not.toContain('JBSWY3DP');
    expect([seal.open(one, 'lan'), seal.open(other, 'lan')]).toEqual(['JBSWY3DP', 'JBSWY3DP']);
  });
  test('is not opened for another, under another key, or after somebody changed it', () => {
    const kept = seal.close('JBSWY3DP', 'lan');
    const last = kept.endsWith('A') ? 'B' : 'A';
    expect(seal.open(kept, 'son')).toBeNull();
    expect(sealWith(randomBytes(32)).open(kept, 'lan')).toBeNull();
    expect(seal.open(kept.slice(0, -6) + last + kept.slice(-5), 'lan')).toBeNull();
    expect(seal.open('v1.AAAA', 'lan')).toBeNull();
  });
  test('from before it was closed is read as it stands', () => {
    expect(isClosed('JBSWY3DP')).toBe(false);
    expect(seal.open('JBSWY3DP', 'lan')).toBe('JBSWY3DP');
  });
  test('needs a whole key', () => expect(() => sealWith(randomBytes(16))).toThrow('32 bytes'));
});

describe('the key', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'motcua-key-'));
  });
  afterAll(() => rm(folder, { recursive: true }));
  test('is made once, by whichever copy starts first, and read by its owner only', async () => {
    const place = join(folder, 'data');
    const [one, other] = await Promise.all([readSealKey(place), readSealKey(place)]);
    expect(one).toEqual(other);
    expect(await readSealKey(place)).toEqual(one);
    expect((await stat(join(place, 'secrets.key'))).mode & 0o077).toBe(0);
  });
  test('of the configuration goes first', async () => {
    const key = randomBytes(32);
    expect(await readSealKey(join(folder, 'none'), key)).toBe(key);
  });
  test('that is spoilt is not replaced', async () => {
    await writeFile(join(folder, 'secrets.key'), 'hỏng');
    await expect(readSealKey(folder)).rejects.toThrow('32 byte');
  });
});
