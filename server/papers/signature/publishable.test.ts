import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { assertPublishable } from './publishable.ts';
import { derOf, makeSigner, plainPdf, signPdf } from './signedPdf.fixture.ts';
import type { TestSigner } from './signedPdf.fixture.ts';
import { PUBLISH_PROBLEMS } from './words.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

let head: TestSigner;
let office: TestSigner;

beforeAll(async () => {
  head = await makeSigner('Nguyễn Văn An');
  office = await makeSigner('UBND phường Kinh Bắc', 'RSA');
});

describe('(e)25 A result PDF', () => {
  test('as it was signed can be published', async () => {
    const pdf = await signPdf(await signPdf(plainPdf(), head), office);
    expect(await assertPublishable(pdf, sha256(pdf))).toBeNull();
    expect(await assertPublishable(pdf, sha256(pdf), { trusted: [head, office].map(derOf) })).toBeNull();
  });

  test('whose hash changed cannot', async () => {
    const pdf = await signPdf(plainPdf(), head);
    const other = await signPdf(plainPdf('B'), head);
    expect(await assertPublishable(other, sha256(pdf))).toBe('HASH_CHANGED');
  });

  test('with an invalid signature cannot, though its hash is the one recorded', async () => {
    const pdf = await signPdf(plainPdf('Giay phep so 1'), head);
    pdf.write('2', pdf.indexOf('so 1') + 3);
    expect(await assertPublishable(pdf, sha256(pdf))).toBe('SIGNATURE_INVALID');
  });

  test('with one valid and one invalid signature cannot', async () => {
    const first = await signPdf(plainPdf('Giay phep so 1'), head);
    first.write('2', first.indexOf('so 1') + 3);
    const pdf = await signPdf(first, office);
    expect(await assertPublishable(pdf, sha256(pdf))).toBe('SIGNATURE_INVALID');
  });

  test('signed by somebody who is not trusted cannot', async () => {
    const pdf = await signPdf(plainPdf(), head);
    expect(await assertPublishable(pdf, sha256(pdf), { trusted: [derOf(office)] })).toBe('SIGNATURE_INVALID');
  });

  test('with something added after the last signature cannot', async () => {
    const pdf = Buffer.concat([await signPdf(plainPdf(), head), Buffer.from('\n% added\n')]);
    expect(await assertPublishable(pdf, sha256(pdf))).toBe('NOT_WHOLE');
    expect(PUBLISH_PROBLEMS.NOT_WHOLE.vi).toContain('chữ ký số');
  });

  test('without a signature has none that is invalid', async () => {
    const pdf = plainPdf();
    expect(await assertPublishable(pdf, sha256(pdf))).toBeNull();
  });
});
