import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkPdfSignatures } from './check.ts';
import { derOf, makeSigner, plainPdf, sealPdf, signPdf } from './signedPdf.fixture.ts';
import type { KeyKind, SigningChoices, TestSigner } from './signedPdf.fixture.ts';
import { SIGNATURE_PROBLEMS } from './words.ts';

const VALID = { coversWholeFile: true, digestValid: true, signatureValid: true, problem: null };

let head: TestSigner;
let office: TestSigner;

beforeAll(async () => {
  head = await makeSigner('Nguyễn Văn An');
  office = await makeSigner('UBND phường Kinh Bắc', 'RSA');
});

const only = async (pdf: Uint8Array, trusted?: TestSigner[]) => {
  const { signatures } = await checkPdfSignatures(pdf, trusted && { trusted: trusted.map(derOf) });
  expect(signatures).toHaveLength(1);
  return signatures[0]!;
};

/** Puts a byte on a piece of text that stands once in the file. */
function altered(pdf: Buffer, text: string, put: string): Buffer {
  const copy = Buffer.from(pdf);
  copy.write(put, copy.indexOf(text), 'latin1');
  return copy;
}

function flipped(pdf: Buffer, at: number): Buffer {
  const copy = Buffer.from(pdf);
  copy[at] = (copy[at] ?? 0) ^ 0x05;
  return copy;
}

describe('An untouched PDF', () => {
  test('without a signature has none', async () => {
    expect(await checkPdfSignatures(plainPdf())).toEqual({ signatures: [] });
    expect(await checkPdfSignatures(new Uint8Array())).toEqual({ signatures: [] });
  });

  test.each(['RSA', 'RSA-PSS', 'ECDSA'] satisfies KeyKind[])('signed with %s is valid', async (kind) => {
    const signer = await makeSigner('Trần Thị Bình', kind);
    expect(await only(await signPdf(plainPdf(), signer))).toEqual({
      ...VALID,
      signer: 'Trần Thị Bình',
      signedAt: new Date('2026-08-20T14:05:00+07:00'),
      trusted: null,
    });
  });

  test('signed in the older manner, or without attributes, is valid', async () => {
    const older = await signPdf(plainPdf(), head, { subFilter: 'adbe.pkcs7.detached' });
    expect(await only(older)).toMatchObject(VALID);
    const bare = await signPdf(plainPdf(), office, { withoutAttributes: true });
    expect(await only(bare)).toMatchObject(VALID);
  });

  test('bears the time within the signature before that of the dictionary', async () => {
    const signingTime = new Date('2026-08-21T01:00:00Z');
    expect(await only(await signPdf(plainPdf(), head, { signingTime }))).toMatchObject({
      signedAt: signingTime,
    });
    expect(await only(await signPdf(plainPdf(), head, { claimed: null }))).toMatchObject({ signedAt: null });
  });

  test('signed by the leader and then by the office: both valid, the last one covers the whole', async () => {
    const { signatures } = await checkPdfSignatures(await signPdf(await signPdf(plainPdf(), head), office));
    expect(signatures).toMatchObject([
      { ...VALID, signer: 'Nguyễn Văn An', coversWholeFile: false },
      { ...VALID, signer: 'UBND phường Kinh Bắc' },
    ]);
  });

  const opensslMissing = spawnSync('openssl', ['version']).status !== 0;
  test.skipIf(opensslMissing)('signed by OpenSSL is valid', async () => {
    expect(await only(await sealPdf(plainPdf(), opensslCms))).toMatchObject({ ...VALID, signer: 'OpenSSL' });
  });
});

describe('A changed PDF', () => {
  test.each<[string, SigningChoices]>([
    ['with attributes', {}],
    ['without attributes', { withoutAttributes: true }],
  ])('one byte changed inside is invalid (signature %s)', async (_, choices) => {
    const pdf = await signPdf(plainPdf('Giay phep so 1'), head, choices);
    expect(await only(altered(pdf, 'phep so 1', 'phep so 2'))).toMatchObject({
      digestValid: false,
      signatureValid: false,
      coversWholeFile: true,
      problem: choices.withoutAttributes ? 'SIGNATURE_MISMATCH' : 'DIGEST_MISMATCH',
    });
  });

  test('with an unsigned increment is no longer covered whole', async () => {
    const pdf = Buffer.concat([
      await signPdf(plainPdf(), head),
      Buffer.from('4 0 obj\n<< /Title (B) >>\nendobj\n'),
    ]);
    expect(await only(pdf)).toMatchObject({ ...VALID, coversWholeFile: false });
  });

  test('with a single byte appended is no longer covered whole', async () => {
    const pdf = Buffer.concat([await signPdf(plainPdf(), head), Buffer.from('\n')]);
    expect(await only(pdf)).toMatchObject({ coversWholeFile: false });
  });

  test('with the signature of another file is invalid', async () => {
    const other = await signPdf(plainPdf('Giay phep B'), head);
    const start = other.indexOf('/Contents <') + 11;
    const stolen = Buffer.from(other.toString('latin1', start, other.indexOf('>', start)), 'hex');
    const pdf = await sealPdf(plainPdf('Giay phep A'), () => stolen);
    expect(await only(pdf)).toMatchObject({ digestValid: false, problem: 'DIGEST_MISMATCH' });
  });

  test('whose signature bytes were changed keeps its digest, not its signature', async () => {
    const pdf = await signPdf(plainPdf(), office);
    const hex = pdf.indexOf('/Contents <') + 11;
    const end = pdf.indexOf('000000000000', hex);
    pdf.write(pdf.toString('latin1', end - 40, end - 38) === '00' ? '01' : '00', end - 40, 'latin1');
    expect(await only(pdf)).toMatchObject({ digestValid: true, problem: 'SIGNATURE_MISMATCH' });
  });
});

describe('A range that leaves bytes uncovered', () => {
  const shifted = async (change: (offsets: number[]) => number[]) => {
    const pdf = await signPdf(plainPdf(), head);
    const at = pdf.indexOf('/ByteRange [') + 12;
    const offsets = pdf
      .toString('latin1', at, at + 40)
      .trim()
      .split(' ')
      .map(Number);
    pdf.write(change(offsets).join(' ').padEnd(40), at, 'latin1');
    return only(pdf);
  };

  test.each<[string, (offsets: number[]) => number[]]>([
    ['begins after the start of the file', ([, a = 0, b = 0, c = 0]) => [8, a - 8, b, c]],
    ['leaves out more than /Contents before it', ([, a = 0, b = 0, c = 0]) => [0, a - 9, b, c]],
    ['leaves out more than /Contents after it', ([, a = 0, b = 0, c = 0]) => [0, a, b + 3, c - 3]],
    ['reaches into /Contents', ([, a = 0, b = 0, c = 0]) => [0, a + 1, b, c]],
    ['runs over the end of the file', ([, a = 0, b = 0, c = 0]) => [0, a, b, c + 1]],
    ['runs backwards', ([, a = 0, b = 0, c = 0]) => [0, b, a, c]],
    ['covers nothing after /Contents', ([, a = 0, b = 0]) => [0, a, b, 0]],
    ['has too few offsets', ([, a = 0]) => [0, a]],
  ])('is invalid: it %s', async (_, change) => {
    expect(await shifted(change)).toMatchObject({ signatureValid: false, problem: 'RANGE_INVALID' });
  });
});

describe('What is no signature', () => {
  const sealed = async (contents: Uint8Array, padding?: string) =>
    only(await sealPdf(plainPdf(), () => contents, {}, padding));

  test.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['text', Buffer.from('Đã ký')],
    ['a truncated sequence', Buffer.from('3082ffff06092a864886f70d010702', 'hex')],
    ['sequences without end', Buffer.alloc(5000, Buffer.from('3080', 'hex'))],
    ['another sequence', Buffer.from('3003020101', 'hex')],
  ])('in place of the CMS, %s is an invalid signature and never a throw', async (_, contents) => {
    expect(await sealed(contents)).toMatchObject({ signatureValid: false, problem: 'CMS_INVALID' });
  });

  test('anything behind the CMS but zeros makes it unreadable', async () => {
    const pdf = await signPdf(plainPdf(), head);
    const end = pdf.lastIndexOf('00>');
    pdf.write('41>', end, 'latin1');
    expect(await only(pdf)).toMatchObject({ problem: 'CMS_INVALID' });
  });

  test.each<[string, SigningChoices, keyof typeof SIGNATURE_PROBLEMS]>([
    ['a kind of signature that is not read here', { subFilter: 'adbe.pkcs7.sha1' }, 'KIND_UNSUPPORTED'],
    ['a digest that collides', { digest: 'SHA-1' }, 'ALGORITHM_UNSUPPORTED'],
    ['no certificate of the signer', { omitCertificate: true }, 'SIGNER_UNKNOWN'],
  ])('%s is refused with its reason', async (_, choices, problem) => {
    const found = await only(await signPdf(plainPdf(), head, choices));
    expect(found).toMatchObject({ signatureValid: false, problem });
    expect(SIGNATURE_PROBLEMS[problem].vi).not.toBe('');
  });

  test('a file stuffed with marks is not looked through without end', async () => {
    const { signatures } = await checkPdfSignatures(Buffer.from('/ByteRange [0 1 2 3] '.repeat(1000)));
    expect(signatures.at(-1)?.problem).toBe('TOO_MANY');
    expect(signatures.length).toBeLessThan(50);
  });

  test('a change of a covered byte is never taken for valid', async () => {
    const pdf = await signPdf(plainPdf(), head);
    const hex = pdf.indexOf('/Contents <') + 11;
    const covered = (at: number) => at < hex || at >= pdf.indexOf('>', hex);
    for (const at of pdf
      .keys()
      .filter(covered)
      .filter((one) => one % 3 === 0)) {
      const { signatures } = await checkPdfSignatures(flipped(pdf, at));
      expect(signatures.some((one) => one.signatureValid && one.coversWholeFile)).toBe(false);
    }
  });

  test('a change of a byte of the CMS never throws, and earns no trust for another certificate', async () => {
    const pdf = await signPdf(plainPdf(), head);
    const hex = pdf.indexOf('/Contents <') + 11;
    for (let at = hex; at < hex + 1200; at += 7) {
      const { signer, trusted } = await only(flipped(pdf, at), [head]);
      expect(trusted === true && signer !== 'Nguyễn Văn An').toBe(false);
    }
  });
});

describe('Trust', () => {
  let root: TestSigner;
  let leaf: TestSigner;

  beforeAll(async () => {
    root = await makeSigner('CA chuyên dùng', 'RSA');
    leaf = await makeSigner('Lê Văn Cường', 'ECDSA', root);
  });

  test('leads from the signer over the authority to a trusted certificate', async () => {
    const pdf = await signPdf(plainPdf(), leaf, { chain: [root] });
    expect(await only(pdf, [root])).toMatchObject({ ...VALID, trusted: true });
    expect(await only(await signPdf(plainPdf(), leaf), [root])).toMatchObject({ trusted: true });
  });

  test('is not made by a certificate that merely came along', async () => {
    expect(await only(await signPdf(plainPdf(), leaf, { chain: [root] }), [office])).toMatchObject({
      ...VALID,
      trusted: false,
    });
    expect(await only(await signPdf(plainPdf(), head), [root])).toMatchObject({ ...VALID, trusted: false });
    expect(await only(await signPdf(plainPdf(), head), [])).toMatchObject({ trusted: false });
  });

  test('holds for a certificate that is itself on the list', async () => {
    expect(await only(await signPdf(plainPdf(), leaf), [leaf])).toMatchObject({ trusted: true });
  });

  test('an authority may not be played by whom it certified', async () => {
    const impostor = await makeSigner('Giả mạo', 'ECDSA', leaf);
    const pdf = await signPdf(plainPdf(), impostor, { chain: [leaf, root] });
    expect(await only(pdf, [root])).toMatchObject({ trusted: false });
  });

  test('leads over authorities that came along', async () => {
    const branch = await makeSigner('CA nhánh', 'ECDSA', root, true);
    const pdf = await signPdf(plainPdf(), await makeSigner('Phạm Thị Dung', 'ECDSA', branch), {
      chain: [branch],
    });
    expect(await only(pdf, [root])).toMatchObject({ ...VALID, trusted: true });
    expect(await only(pdf, [office])).toMatchObject({ ...VALID, trusted: false });
  });

  test('needs a time of signing within the life of the certificate', async () => {
    for (const claimed of ["D:20250820140500+07'00'", 'D:20270101000000Z', null]) {
      expect(await only(await signPdf(plainPdf(), leaf, { claimed }), [root])).toMatchObject({
        trusted: false,
      });
    }
  });
});

/** Signs with a fresh certificate through the command line, as an independent reading of the standard. */
function opensslCms(covered: Buffer): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-sign-'));
  const at = (name: string) => join(folder, name);
  const openssl = (...words: string[]) => execFileSync('openssl', words, { stdio: 'pipe' });
  try {
    writeFileSync(at('covered'), covered);
    const subject = ['-subj', '/CN=OpenSSL', '-days', '2', '-nodes'];
    openssl('req', '-x509', '-newkey', 'rsa:2048', '-keyout', at('key'), '-out', at('cert'), ...subject);
    const signer = ['-signer', at('cert'), '-inkey', at('key'), '-md', 'sha256'];
    openssl('cms', '-sign', '-binary', '-in', at('covered'), '-outform', 'DER', '-out', at('cms'), ...signer);
    return readFileSync(at('cms'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
