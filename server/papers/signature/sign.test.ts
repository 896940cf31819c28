import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { expect, test } from 'vitest';
import { checkPdfSignatures } from './check.ts';
import { assertPublishable } from './publishable.ts';
import { derOf, newAuthority, signPdf } from './sign.ts';
import { openSigning } from './signing.ts';

const AT = new Date('2026-12-09T10:25:00+07:00');
const person = { name: 'Nguyễn Văn An', unit: 'Ủy ban nhân dân phường Kinh Bắc', at: AT };

async function plain(): Promise<Uint8Array> {
  const file = await PDFDocument.create();
  file.addPage();
  file.addPage();
  return file.save();
}
const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

test('what is signed here is valid over the whole file, names its signer and leads to its authority', async () => {
  const authority = await newAuthority('Một Cửa');
  const signed = await signPdf(await plain(), authority, person);
  const { signatures } = await checkPdfSignatures(signed, { trusted: [derOf(authority.certificate)] });
  expect(signatures).toEqual([
    {
      signer: person.name,
      signedAt: AT,
      coversWholeFile: true,
      digestValid: true,
      signatureValid: true,
      trusted: true,
      problem: null,
    },
  ]);
  // and still opens
  expect((await PDFDocument.load(signed)).getPageCount()).toBe(2);
});

test('one byte changed anywhere outside the signature is noticed, also where its hash was kept anew', async () => {
  const authority = await newAuthority('Một Cửa');
  const trusted = { trusted: [derOf(authority.certificate)] };
  const signed = await signPdf(await plain(), authority, person);
  expect(await assertPublishable(signed, sha(signed), trusted)).toBeNull();
  const changed = Buffer.from(signed);
  changed[40] = (changed[40] ?? 0) ^ 1;
  expect(await assertPublishable(changed, sha(signed), trusted)).toBe('HASH_CHANGED');
  expect(await assertPublishable(changed, sha(changed), trusted)).toBe('SIGNATURE_INVALID');
});

test('a signature of another authority earns no trust', async () => {
  const [ours, theirs] = [await newAuthority('Một Cửa'), await newAuthority('Một Cửa')];
  const signed = await signPdf(await plain(), theirs, person);
  expect(await assertPublishable(signed, sha(signed), { trusted: [derOf(ours.certificate)] })).toBe(
    'SIGNATURE_INVALID',
  );
});

test('the key made at the first start is the one of the next', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-signing-'));
  try {
    const first = await openSigning(folder);
    const signed = await first.sign(await plain(), person);
    const { trusted } = await openSigning(folder);
    expect(await assertPublishable(signed, sha(signed), { trusted })).toBeNull();
  } finally {
    await rm(folder, { recursive: true });
  }
});
